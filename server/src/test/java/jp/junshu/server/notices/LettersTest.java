package jp.junshu.server.notices;

import static jp.junshu.server.SignedInAs.signedIn;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import jp.junshu.core.form.Life;
import jp.junshu.core.id.FilingId;
import jp.junshu.server.ServerTest;
import jp.junshu.server.contracts.WorkingScene;
import jp.junshu.server.forms.Outcome;
import jp.junshu.server.paper.PaperReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.context.WebApplicationContext;

@ServerTest
class LettersTest {

  @Autowired private ApplicationContext context;
  @Autowired private WebApplicationContext web;
  @Autowired private Templates templates;

  private WorkingScene at;

  @BeforeEach
  void aContractAtWork() {
    at = new WorkingScene(context);
  }

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  private String begins(String form, Optional<FilingId> about) {
    return at.scene.inTransaction(
        at.clerk.actor(),
        () ->
            templates
                .of(at.scene.contracts().find(at.scene.id()).orElseThrow().head(), form, about)
                .getOrDefault("body", ""));
  }

  private FilingId anything() {
    return at.scene.file(at.clerk.actor(), "N01", letter("提出の催促", "至急お願いします。"));
  }

  private static Map<String, String> letter(String subject, String body) {
    var typed = new HashMap<String, String>();
    typed.put("subject", subject);
    typed.put("body", body);
    return typed;
  }

  @Test
  void aLetterBeginsWithTheStandardTextOfTheContract() {
    assertThat(begins("N01", Optional.empty())).contains("臨時給付金支給事務処理業務委託").endsWith("以上");
    assertThat(begins("F32A", Optional.empty())).isEmpty();
  }

  @Test
  void aLetterKeepsTheTextItWasIssuedWithWhateverBecomesOfItsTemplate() {
    var id =
        at.scene.file(at.clerk.actor(), "N06", letter("完了の確認", begins("N06", Optional.empty())));
    at.takes(at.manager, id, Outcome.ISSUED);
    var before = at.view(id).content().get("body");
    at.scene.inTransaction(
        at.clerk.actor(),
        () -> {
          templates.change(at.clerk.actor(), "N06", "{相手方}へ。済みました。");
          return before;
        });
    assertThat(at.view(id).content().get("body")).isEqualTo(before);
    assertThat(begins("N06", Optional.empty())).isEqualTo("株式会社みなと事務センターへ。済みました。");
    assertThat(at.view(id).state()).isEqualTo(Life.State.ISSUED);
    assertThat(at.view(id).document()).isPresent();
  }

  @Test
  void onPaperItIsALetterOfWhoeverIssuedItUnderItsNumberAndDay() {
    var id = anything();
    assertThat(paper(id)).contains("N01-2026-1", "青木里奈(電子提出)").doesNotContain("公印省略");
    at.takes(at.manager, id, Outcome.ISSUED);
    var document = at.view(id).document().orElseThrow();
    assertThat(paper(id)).contains("森下健一(公印省略)").startsWith(document.text()).doesNotContain("電子提出");
  }

  private String paper(FilingId id) {
    signedIn(at.clerk.actor());
    var pdf =
        at.scene.as(
            at.clerk.actor(),
            () -> MockMvcTester.from(web).get().uri("/filings/{id}/paper.pdf", id).exchange());
    return PaperReader.read(pdf.getResponse().getContentAsByteArray()).text();
  }

  @Test
  void noLetterIsDraftedWhileAPlaceOfItsTemplateIsOpen() {
    assertThat(at.scene.errors(at.clerk, "N01", letter("催促", "{申請名}について")))
        .containsExactly("body letter-place-left");
  }

  @Test
  void aDemandForCorrectionHasADayForItsAnswer() {
    assertThat(at.scene.errors(at.clerk, "N03", letter("是正", "直してください。")))
        .containsExactly("answerBy correction-without-day");
  }

  @Test
  void aLetterOfConsentNamesAnApplicationThatWasDecided() {
    var typed = letter("承諾", "承諾します。");
    typed.put("application", anything().toString());
    assertThat(at.scene.errors(at.clerk, "N04", typed))
        .containsExactly("application unknown-filing");
  }
}
