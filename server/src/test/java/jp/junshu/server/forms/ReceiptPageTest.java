package jp.junshu.server.forms;

import static jp.junshu.server.SignedInAs.signedIn;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.FilingId;
import jp.junshu.core.merkle.LogKeys;
import jp.junshu.core.merkle.ProofFile;
import jp.junshu.core.policy.Role;
import jp.junshu.server.ServerTest;
import jp.junshu.server.contracts.Scene;
import jp.junshu.server.contracts.Scene.Somebody;
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

/** The receipt: what both sides keep, and can check without us. */
@ServerTest
class ReceiptPageTest {

  @Autowired private ApplicationContext context;
  @Autowired private WebApplicationContext web;

  private Scene scene;
  private Somebody clerk;
  private Somebody manager;
  private FilingId asset;

  @BeforeEach
  void somethingIsFiled() {
    scene = new Scene(context);
    clerk = scene.has(Role.CLERK, "青木", "里奈");
    manager = scene.has(Role.ENGAGEMENT_MANAGER, "佐伯", "直樹");
    asset =
        scene.file(
            clerk.actor(),
            "F04",
            Map.of(
                "kind", "ORIGINAL",
                "assetTitle", "給付対象者台帳",
                "classification", "SECRET_3B",
                "personalInformation", "false",
                "recordCount", "460000",
                "quantity", "1",
                "location", "第2作業室 金庫",
                "purpose", "臨時給付金の支給"));
  }

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  private MvcTestResult get(Somebody who, String rest) {
    PersonActor actor = who.actor();
    signedIn(actor);
    return scene.as(
        actor, () -> MockMvcTester.from(web).get().uri("/filings/" + asset + rest).exchange());
  }

  private MvcTestResult published(Somebody who) {
    for (int tries = 0; tries < 300; tries++) {
      var proof = get(who, "/receipt");
      if (proof.getResponse().getStatus() == HttpStatus.OK.value()) {
        return proof;
      }
      LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
    }
    throw new AssertionError("no receipt after 30 seconds");
  }

  @Test
  void bothSidesTakeTheSameProofAndItHoldsByItself() throws Exception {
    var text = published(clerk).getResponse().getContentAsString();
    var proof = ProofFile.parse(text);
    var key = LogKeys.parse(get(clerk, "/log.vkey").getResponse().getContentAsString());
    var entry = Base64.getDecoder().decode(proof.extra().orElseThrow());
    assertThat(proof.proves(entry, key)).isTrue();
    assertThat(new String(entry, StandardCharsets.UTF_8))
        .contains("\"type\":\"filing.filed\"", asset.toString());
    var others = ProofFile.parse(published(manager).getResponse().getContentAsString());
    assertThat(others.extra()).isEqualTo(proof.extra());
    assertThat(others.index()).isEqualTo(proof.index());
  }

  @Test
  void thePageSaysHowFarItHasComeAndHowToCheckIt() {
    published(clerk);
    assertThat(get(manager, "/receipt-page"))
        .hasStatusOk()
        .bodyText()
        .contains("この記録は、書き換えられていません", "2 採番", "3 公表", "鍵の指紋", "filing.filed", "青木 里奈");
    assertThat(get(manager, "")).bodyText().contains("/filings/" + asset + "/receipt-page");
  }

  @Test
  void aStepThatWasNotTakenHasNoReceipt() {
    assertThat(get(clerk, "/receipt-page?step=7")).hasStatus(HttpStatus.NOT_FOUND);
    assertThat(get(clerk, "/receipt?step=7")).hasStatus(HttpStatus.NOT_FOUND);
    assertThat(Objects.requireNonNull(get(clerk, "/receipt-page").getMvcResult().getModelAndView()))
        .isNotNull();
  }
}
