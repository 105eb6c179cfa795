package jp.junshu.server.assets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.HashMap;
import jp.junshu.core.form.Life;
import jp.junshu.core.gate.Check;
import jp.junshu.core.gate.Missing;
import jp.junshu.core.policy.Role;
import jp.junshu.server.ServerTest;
import jp.junshu.server.forms.FieldError;
import jp.junshu.server.forms.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ServerTest
class HandoverTest {

  @Autowired private ApplicationContext context;

  private AssetScene at;

  @BeforeEach
  void aContractAtWork() {
    at = AssetScene.working(context);
  }

  @Test
  @Tag("clause:2.3/prevent")
  void nothingIsGivenBeforeBothSidesAgreedHowItEnds() {
    var asset = at.original();
    var refused = AssetScene.missing(() -> at.given(asset));
    assertThat(refused)
        .extracting(m -> m.clause().toString(), Missing::code)
        .containsExactly(tuple("2.3", "method-agreed"));
    assertThat(refused.getFirst().way()).endsWith("/forms/F09");
    assertThat(at.custody(asset).received()).isZero();
    at.agreed(at.methods("COPY DISPOSAL DESTROY"));
    assertThat(AssetScene.missing(() -> at.given(asset)))
        .extracting(Missing::code)
        .containsExactly("method-agreed");
    at.agreed();
    at.given(asset);
    assertThat(at.custody(asset).left()).isEqualTo(1);
  }

  @Test
  @Tag("clause:2.3/prevent")
  void anAgreementThatOnlyOneSideProposedOpensNothing() {
    var asset = at.original();
    at.scene.file(at.engagement.actor(), "F09", at.methods("ORIGINAL RETURN"));
    assertThat(AssetScene.missing(() -> at.given(asset)))
        .extracting(Missing::code)
        .containsExactly("method-agreed");
  }

  @Test
  @Tag("clause:5/prevent")
  void whoMayHaveNothingDoesNotConfirmThatItIsTheirsNow() {
    at.agreed();
    var given = at.scene.file(at.clerk.actor(), "F05", at.handover(at.original(), "GIVEN"));
    at.deniesTheirEmployer(at.engagement);
    assertThat(at.speaksAgainst(at.engagement, given))
        .extracting(Check::code)
        .containsOnly("employer-denied");
    assertThat(at.speaksAgainst(at.clerk, given)).isEmpty();
    assertThat(AssetScene.missing(() -> at.takes(at.engagement, given, Outcome.COUNTERSIGNED, "")))
        .extracting(Missing::code)
        .containsOnly("employer-denied");
    assertThat(at.view(at.clerk.actor(), given).state().waits()).isTrue();
  }

  @Test
  @Tag("clause:2.6/prevent")
  void nothingIsGivenBeforeTheWorkIsOpen() {
    var early = new AssetScene(context);
    var asset = early.original();
    early.agreed();
    assertThat(AssetScene.missing(() -> early.given(asset)))
        .extracting(Missing::code)
        .containsExactly("work-open");
  }

  @Test
  @Tag("clause:2.6/prevent")
  void whatIsGivenSaysWhichColumnsWhyForWhatAndIsProtectedOnItsWay() {
    at.agreed();
    var typed = at.handover(at.original(), "GIVEN");
    for (var field : new String[] {"columns", "columnsReason", "purpose", "place"}) {
      typed.remove(field);
    }
    typed.put("encryption", "NONE");
    typed.put("hash", "abc");
    typed.put("quantity", "2");
    assertThat(at.errors(at.clerk, "F05", typed))
        .extracting(FieldError::field)
        .containsExactlyInAnyOrder(
            "columns", "columnsReason", "purpose", "place", "encryption", "hash", "quantity");
  }

  @Test
  @Tag("clause:2.1/prove")
  @Tag("clause:2.6/prove")
  void bothSidesSignAndTheSameSideNeverTwice() {
    at.agreed();
    var id = at.scene.file(at.clerk.actor(), "F05", at.handover(at.original(), "GIVEN"));
    var kept = at.view(at.clerk.actor(), id);
    assertThat(kept.state()).isEqualTo(Life.State.KEPT);
    assertThat(kept.current().orElseThrow().role()).isEqualTo(Role.ENGAGEMENT_MANAGER);
    assertThat(AssetScene.missing(() -> at.takes(at.clerk, id, Outcome.COUNTERSIGNED, "")))
        .extracting(Missing::code)
        .contains("step-is-mine", "not-own-filing");
    at.takes(at.engagement, id, Outcome.COUNTERSIGNED, "");
    var signed = at.view(at.clerk.actor(), id);
    assertThat(signed.state()).isEqualTo(Life.State.COUNTERSIGNED);
    assertThat(signed.content().get("purpose")).isEqualTo("申請書の照合");
    assertThat(signed.signature().name()).isEqualTo("青木 里奈");
    assertThat(signed.steps().getFirst().done().orElseThrow().signature().name())
        .isEqualTo("佐伯 直樹");
  }

  @Test
  @Tag("clause:2.3/prove")
  void aReturnEndsAnItemOnlyOnceTheWardCountersigned() {
    at.agreed();
    var asset = at.original();
    at.given(asset);
    var back = at.scene.file(at.engagement.actor(), "F05", at.handover(asset, "RETURNED"));
    assertThat(at.custody(asset).left()).isEqualTo(1);
    assertThat(at.custody(asset).waiting()).isEqualTo(1);
    at.takes(at.clerk, back, Outcome.COUNTERSIGNED, "");
    assertThat(at.custody(asset).left()).isZero();
    assertThat(at.custody(asset).returned()).isEqualTo(1);
  }

  @Test
  @Tag("clause:2.6/prove")
  void whatWasSentBackCountsForNothingUntilItIsFiledAgain() {
    at.agreed();
    var asset = at.original();
    var id = at.scene.file(at.clerk.actor(), "F05", at.handover(asset, "GIVEN"));
    assertThat(at.custody(asset).received()).isEqualTo(1);
    at.takes(at.engagement, id, Outcome.SENT_BACK, "数が違います。");
    assertThat(at.custody(asset).received()).isZero();
  }

  @Test
  @Tag("clause:2.3/prevent")
  void returningStandsUnderNoAgreementAndNeedsNoColumns() {
    var asset = at.original();
    var typed = new HashMap<>(at.handover(asset, "RETURNED"));
    for (var field : new String[] {"columns", "columnsReason", "purpose", "place"}) {
      typed.remove(field);
    }
    typed.put("encryption", "NONE");
    assertThat(at.scene.file(at.engagement.actor(), "F05", typed)).isNotNull();
  }
}
