package jp.junshu.server.assets;

import static jp.junshu.server.SignedInAs.signedIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.UnsupportedEncodingException;
import java.util.List;
import jp.junshu.core.form.Life;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.id.FilingId;
import jp.junshu.server.ServerTest;
import jp.junshu.server.contracts.Scene.Somebody;
import jp.junshu.server.duties.WaitingItem;
import jp.junshu.server.duties.WaitingSource;
import jp.junshu.server.forms.FilingMoved;
import jp.junshu.server.forms.Outcome;
import jp.junshu.server.gate.AccessRefused;
import jp.junshu.server.time.BusinessClock;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

/**
 * Until it is decided its own side takes it back; the ward gives its own drafts up, with a reason.
 */
@ServerTest
class TakingBackTest {

  private static final String WHY = "契約の変更により、合意する方法が変わるため。";

  @Autowired private ApplicationContext context;
  @Autowired private WebApplicationContext web;

  private AssetScene at;

  @BeforeEach
  void aContractAtWork() {
    at = AssetScene.working(context);
  }

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  private Life.State state(FilingId id) {
    return at.view(at.clerk.actor(), id).state();
  }

  private void takesBack(Somebody who, FilingId id) {
    var view = at.view(who.actor(), id);
    at.scene.as(
        who.actor(),
        () -> {
          at.scene.desk().takeBack(who.actor(), view, ActKey.random());
          return id;
        });
  }

  private void abandons(Somebody who, FilingId id) {
    var view = at.view(who.actor(), id);
    at.scene.as(
        who.actor(),
        () -> {
          at.scene.desk().abandon(who.actor(), view, WHY, ActKey.random());
          return id;
        });
  }

  private List<String> waitsFor(Somebody who, FilingId id) {
    var now = context.getBean(BusinessClock.class).instant();
    return at.scene.inTransaction(
        who.actor(),
        () ->
            context.getBeansOfType(WaitingSource.class).values().stream()
                .flatMap(source -> source.waitingFor(who.actor(), now))
                .filter(item -> item.way().equals("/filings/" + id))
                .map(WaitingItem::kind)
                .toList());
  }

  @Test
  void whatIsTakenBackIsCorrectedAndGoesItsWholeRouteAgain() {
    var id = at.takeout(at.original());
    at.takes(at.clerk, id, Outcome.PASSED, "");
    takesBack(at.worker, id);
    assertThat(state(id)).isEqualTo(Life.State.TAKEN_BACK);
    assertThat(waitsFor(at.manager, id)).isEmpty();
    assertThat(waitsFor(at.worker, id)).containsExactly("filing.CORRECT");
    at.again(at.worker, id, at.application(at.original()));
    var view = at.view(at.clerk.actor(), id);
    assertThat(view.filed().revision()).isEqualTo(2);
    assertThat(view.waiting().getFirst().position()).isEqualTo(1);
    assertThat(view.earlier()).hasSize(1);
  }

  @Test
  void aReportNotYetReceivedIsTakenBackAndItsThingIsToldAnew() {
    at.agreed();
    var copy = at.copyOf(at.original(), "M-001");
    var id = at.reported(at.disposals(copy + " M-001"));
    takesBack(at.custodian, id);
    assertThat(state(id)).isEqualTo(Life.State.TAKEN_BACK);
    at.again(at.custodian, id, at.disposals(copy + " M-001"));
    at.takes(at.clerk, id, Outcome.RECEIVED, "");
    assertThat(state(id)).isEqualTo(Life.State.RECEIVED);
  }

  @Test
  void neitherTheOtherSideNorAnybodyAfterTheDecisionTakesBack() {
    var id = at.takeout(at.original());
    assertThatExceptionOfType(AccessRefused.class).isThrownBy(() -> takesBack(at.clerk, id));
    at.takes(at.clerk, id, Outcome.PASSED, "");
    at.takes(at.manager, id, Outcome.GRANTED, "");
    assertThatExceptionOfType(FilingMoved.class).isThrownBy(() -> takesBack(at.worker, id));
    assertThat(state(id)).isEqualTo(Life.State.GRANTED);
  }

  @Test
  void theWardsDraftIsGivenUpWithAReasonThatStays() {
    var id = at.scene.file(at.clerk.actor(), "F09", at.methods("ORIGINAL RETURN"));
    abandons(at.clerk, id);
    assertThat(state(id)).isEqualTo(Life.State.ABANDONED);
    assertThat(at.view(at.clerk.actor(), id).reason()).isEqualTo(WHY);
    assertThat(page(at.engagement, id)).contains("廃案", WHY);
    assertThat(waitsFor(at.engagement, id)).isEmpty();
    assertThatExceptionOfType(FilingMoved.class).isThrownBy(() -> abandons(at.clerk, id));
    assertThatExceptionOfType(FilingMoved.class)
        .isThrownBy(() -> at.again(at.clerk, id, at.methods("ORIGINAL RETURN")));
  }

  @Test
  void theWardGivesUpNothingOfTheContractorsAndNoRecord() {
    var proposed = at.scene.file(at.engagement.actor(), "F09", at.methods("ORIGINAL RETURN"));
    assertThatExceptionOfType(AccessRefused.class).isThrownBy(() -> abandons(at.clerk, proposed));
    at.agreed();
    var handed = at.scene.file(at.clerk.actor(), "F05", at.handover(at.original(), "GIVEN"));
    assertThatExceptionOfType(AccessRefused.class).isThrownBy(() -> abandons(at.clerk, handed));
  }

  @Test
  void withoutAReasonNothingIsGivenUp() {
    var id = at.scene.file(at.clerk.actor(), "F09", at.methods("ORIGINAL RETURN"));
    signedIn(at.clerk.actor());
    var answer =
        at.scene.as(
            at.clerk.actor(),
            () ->
                MockMvcTester.from(web)
                    .post()
                    .uri("/filings/%s/abandon".formatted(id))
                    .param("actKey", ActKey.random().toString())
                    .param("reason", " ")
                    .exchange());
    assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(state(id)).isEqualTo(Life.State.PROPOSED);
  }

  private String page(Somebody who, FilingId id) {
    signedIn(who.actor());
    MvcTestResult answer =
        at.scene.as(
            who.actor(), () -> MockMvcTester.from(web).get().uri("/filings/" + id).exchange());
    try {
      return Jsoup.parse(answer.getResponse().getContentAsString()).text();
    } catch (UnsupportedEncodingException e) {
      throw new AssertionError(e);
    }
  }
}
