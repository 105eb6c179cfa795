package jp.junshu.server.assets;

import static jp.junshu.server.SignedInAs.signedIn;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.junshu.core.form.Life;
import jp.junshu.core.gate.Check;
import jp.junshu.core.id.FilingId;
import jp.junshu.server.ServerTest;
import jp.junshu.server.forms.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.context.WebApplicationContext;

@ServerTest
class CopyApplicationTest {

  @Autowired private ApplicationContext context;
  @Autowired private WebApplicationContext web;

  private AssetScene at;
  private FilingId original;

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  @BeforeEach
  void anOriginalThatTheContractorWasNotGivenYet() {
    at = AssetScene.working(context);
    at.agreed();
    original = at.original();
  }

  private Map<String, String> copies() {
    var typed = new HashMap<String, String>();
    typed.put("source", original.toString());
    typed.put("purpose", "入力の作業中に原本を動かさないための作業用の写し。");
    typed.put("copies", "2");
    typed.put("medium", "COMPUTER");
    typed.put("location", "第2作業室 サーバ");
    typed.put("madeBy", at.worker.assignment().toString());
    typed.put("madeOn", at.scene.day(1));
    typed.put("expires", at.scene.day(30));
    typed.put("erasureDue", at.scene.day(31));
    return typed;
  }

  @Test
  @Tag("clause:2.2/prove")
  void aPermitToCopyIsSealedWithItsPurposeAndTheDayOfErasure() {
    at.given(original);
    var id = at.scene.file(at.worker.actor(), "F07", copies());
    at.scene.takes(at.clerk, id, Outcome.PASSED);
    at.scene.takes(at.manager, id, Outcome.GRANTED);
    var granted = at.scene.view(at.worker, id);
    assertThat(granted.state()).isEqualTo(Life.State.GRANTED);
    assertThat(granted.content().get("erasureDue"))
        .isEqualTo(at.scene.today().plusDays(31).toString());
  }

  @Test
  @Tag("clause:2.2/detect")
  void theItemsPageSaysWhenMoreCopiesAreInTheRegisterThanWerePermitted() {
    at.given(original);
    var tail = "-" + original.value().toString().substring(0, 8);
    at.copyOf(original, "W-01" + tail);
    assertThat(page()).contains("許可された部数 0、台帳に載っている写し 1", "許可より多い");
    var id = at.scene.file(at.worker.actor(), "F07", copies());
    assertThat(page()).contains("許可より多い");
    at.scene.takes(at.clerk, id, Outcome.PASSED);
    at.scene.takes(at.manager, id, Outcome.GRANTED);
    assertThat(page())
        .contains("許可された部数 2、台帳に載っている写し 1", "/filings/" + id)
        .doesNotContain("許可より多い");
  }

  private String page() {
    var path = "/contracts/%s/assets/%s".formatted(at.scene.id(), original);
    var response =
        at.scene.as(
            signedIn(at.clerk.actor()), () -> MockMvcTester.from(web).get().uri(path).exchange());
    return new String(response.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }

  @Test
  void whatIsNotInTheContractorsHandsIsNotCopied() {
    var id = at.scene.file(at.worker.actor(), "F07", copies());
    at.scene.takes(at.clerk, id, Outcome.PASSED);
    assertThat(at.speaksAgainst(at.manager, id))
        .extracting(Check::code)
        .containsExactly("copy-source-in-hand");
    assertThat(AssetScene.missing(() -> at.scene.takes(at.manager, id, Outcome.GRANTED)))
        .extracting(missing -> missing.code())
        .containsExactly("copy-source-in-hand");
  }

  @Test
  void copiesAreMadeAfterTheyArePermittedAndAreGoneWithTheContract() {
    var typed = copies();
    typed.put("madeOn", at.scene.day(-1));
    typed.put("expires", at.scene.day(-2));
    typed.put("erasureDue", "R9.4.1");
    assertThat(at.scene.errors(at.worker, "F07", typed))
        .isEqualTo(
            List.of(
                "madeOn copy-in-the-past",
                "expires copy-ends-first",
                "erasureDue copy-outlives-contract"));
  }
}
