package jp.junshu.server.dossier;

import static jp.junshu.server.SignedInAs.signedIn;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.merkle.DossierLimits;
import jp.junshu.server.ServerTest;
import jp.junshu.server.contracts.Scene.Somebody;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

/** Evidence that no check would read to the end, here because the check reads little. */
@ServerTest
@Import(DossierTooLargeTest.LittleIsRead.class)
@Tag("clause:3.2/prove")
class DossierTooLargeTest {

  @TestConfiguration(proxyBeanMethods = false)
  static class LittleIsRead {

    @Bean
    @Primary
    DossierLimits little() {
      var usual = DossierLimits.USUAL;
      return new DossierLimits(usual.member(), usual.entries(), 1_000, usual.all());
    }
  }

  @Autowired private ApplicationContext context;
  @Autowired private SealedLogs logs;
  @Autowired private WebApplicationContext web;

  private Evidence evidence;

  @BeforeEach
  void aContractOnWhichThingsHappened() {
    evidence = new Evidence(context);
  }

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  private MvcTestResult takes(Somebody who, String language) {
    signedIn(who.actor());
    return evidence.scene.as(
        who.actor(),
        () ->
            MockMvcTester.from(web)
                .post()
                .uri("/contracts/%s/dossier".formatted(evidence.scene.id()))
                .param("actKey", ActKey.random().toString())
                .cookie(new Cookie("junshu-lang", language))
                .exchange());
  }

  private boolean isSealed() {
    var log = evidence.scene.as(evidence.manager.actor(), () -> logs.settled(evidence.scene.id()));
    return log.read().stream().anyMatch(entry -> entry.type().equals("dossier.sealed"));
  }

  @Test
  void whatNoCheckWouldReadIsNotSealedAndThePageSaysSoInBothLanguages() {
    assertThat(takes(evidence.manager, "ja"))
        .hasStatus(HttpStatus.CONFLICT)
        .bodyText()
        .contains("証拠一式が大きすぎて", "封印していません", "知らせてください");
    assertThat(takes(evidence.engagement, "en"))
        .hasStatus(HttpStatus.CONFLICT)
        .bodyText()
        .contains("too large to be taken", "it was not sealed");
    assertThat(isSealed()).isFalse();
  }

  @Test
  void whoeverMayNotTakeItIsToldThatAndNothingOfItsSize() {
    assertThat(takes(evidence.worker, "ja"))
        .hasStatus(HttpStatus.FORBIDDEN)
        .bodyText()
        .contains("証拠一式を出すのは")
        .doesNotContain("大きすぎて");
  }
}
