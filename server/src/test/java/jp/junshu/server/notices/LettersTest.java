package jp.junshu.server.notices;

import static jp.junshu.server.SignedInAs.signedIn;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.junshu.core.form.Life;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.id.FilingId;
import jp.junshu.server.ServerTest;
import jp.junshu.server.contracts.Scene.Somebody;
import jp.junshu.server.contracts.WorkingScene;
import jp.junshu.server.forms.ContractHead;
import jp.junshu.server.forms.Outcome;
import jp.junshu.server.forms.RawContent;
import jp.junshu.server.paper.PaperReader;
import jp.junshu.server.ui.JapaneseDates;
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
        at.clerk.actor(), () -> templates.of(head(), form, about).getOrDefault("body", ""));
  }

  private Map<String, String> begun(String form, FilingId about) {
    return at.scene.inTransaction(
        at.clerk.actor(), () -> templates.of(head(), form, Optional.of(about)));
  }

  private ContractHead head() {
    return at.scene.contracts().find(at.scene.id()).orElseThrow().head();
  }

  private FilingId anything() {
    return at.scene.file(at.clerk.actor(), "N01", asking("提出の督促", 10));
  }

  private Map<String, String> asking(String subject, int days) {
    var typed = letter(subject, "至急お願いします。");
    typed.put("answerBy", at.scene.day(days));
    return typed;
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
    assertThat(paper(id))
        .contains("N01-2026-1", "青木里奈(電子提出)", "案(未施行)", "決裁・施行")
        .doesNotContain("公印省略");
    at.takes(at.manager, id, Outcome.ISSUED);
    var document = at.view(id).document().orElseThrow();
    assertThat(paper(id))
        .contains("森下健一(公印省略)")
        .startsWith(document.text())
        .contains(PaperReader.bare(JapaneseDates.era(document.day())) + "株式会社")
        .doesNotContain("電子提出", "案(未施行)", "決裁・施行");
  }

  private String paper(FilingId id) {
    return PaperReader.read(got(at.clerk, "/filings/{id}/paper.pdf", id)).text();
  }

  private String page(Somebody reader, FilingId id) {
    return new String(got(reader, "/filings/{id}", id), StandardCharsets.UTF_8);
  }

  private byte[] got(Somebody reader, String path, Object... id) {
    signedIn(reader.actor());
    return at.scene
        .as(reader.actor(), () -> MockMvcTester.from(web).get().uri(path, id).exchange())
        .getResponse()
        .getContentAsByteArray();
  }

  private void says(FilingId id, Outcome outcome, String opinion) {
    var view = at.view(id);
    at.scene.as(
        at.manager.actor(),
        () -> {
          at.scene
              .desk()
              .take(
                  at.manager.actor(),
                  view,
                  view.current().orElseThrow().position(),
                  outcome,
                  view.seen(),
                  opinion,
                  ActKey.random());
          return view;
        });
  }

  @Test
  @Tag("clause:3.4/prevent")
  void theContractorReadsWhatWasIssuedAndNothingOfHowTheWardCameToIt() {
    var id = at.scene.file(at.clerk.actor(), "N02", letter("前の件名", "前の本文です。"));
    says(id, Outcome.SENT_BACK, "言い方がきつい。");
    var raw = new RawContent(Map.of("subject", List.of("検査の実施"), "body", List.of("検査を行います。")));
    var sentBack = at.view(id);
    at.scene.as(
        at.clerk.actor(),
        () -> at.scene.desk().again(at.clerk.actor(), sentBack, raw, ActKey.random()));
    says(id, Outcome.ISSUED, "次の協議では触れないこと。");
    assertThat(page(at.clerk, id)).contains("前の件名", "言い方がきつい。", "次の協議では触れないこと。");
    assertThat(page(at.engagement, id))
        .contains("検査を行います。")
        .doesNotContain("前の件名", "前の本文", "言い方がきつい。", "次の協議では触れないこと。");
    assertThat(at.scene.view(at.engagement, id).earlier()).isEmpty();
    assertThat(paper(id)).contains("検査を行います。").doesNotContain("次の協議では触れないこと。");
  }

  @Test
  void whoeverIssuesKnowsWhoReadsTheirOpinion() {
    assertThat(page(at.manager, anything())).contains("区の中だけで読めます。").doesNotContain("提出した人にも見えます");
  }

  @Test
  void noLetterIsDraftedWhileAPlaceOfItsTemplateIsOpen() {
    assertThat(at.scene.errors(at.clerk, "N02", letter("検査", "{申請名}について")))
        .containsExactly("body letter-place-left");
  }

  @Test
  void whatAsksForAnAnswerInItsTextHasADayForIt() {
    for (var form : List.of("N01", "N03", "N05")) {
      assertThat(at.scene.errors(at.clerk, form, letter("是正", "直してください。")))
          .as(form)
          .containsExactly("answerBy asks-without-day");
    }
  }

  @Test
  void aDraftIsCalledOneWhereverItIsSeen() {
    var id = anything();
    assertThat(page(at.clerk, id)).contains("起案済み・決裁待ち").doesNotContain("提出済み");
    assertThat(paper(id)).contains("起案済み・決裁待ち").doesNotContain("提出済み");
  }

  @Test
  void anUnansweredNoticeLeadsToItsAnswerAndAnAnsweredOneToTheAnswer() {
    var id = anything();
    assertThat(page(at.clerk, id)).doesNotContain("回答書を作る", "督促状を起案する");
    at.takes(at.manager, id, Outcome.ISSUED);
    var way = "/contracts/%s/forms/F32B?notice=%s".formatted(at.scene.id(), id);
    assertThat(page(at.engagement, id)).contains(way, "回答書を作る");
    assertThat(page(at.clerk, id)).doesNotContain("回答書を作る", "督促状を起案する");
    var document = at.view(id).document().orElseThrow();
    var named = document.text() + "(" + JapaneseDates.era(document.day()) + ") 提出の督促";
    var form = new String(got(at.engagement, way), StandardCharsets.UTF_8);
    assertThat(form).contains(named).doesNotContain("N01-2026-1");
    var typed = new HashMap<String, String>();
    typed.put("notice", id.toString());
    typed.put("outcome", "WILL_DO");
    typed.put("answer", "提出します。");
    typed.put("doneBy", at.scene.day(3));
    var answer = at.scene.file(at.engagement.actor(), "F32B", typed);
    assertThat(page(at.engagement, id))
        .contains("回答 F32B-2026-1を見る", "/filings/" + answer)
        .doesNotContain("回答書を作る");
    assertThat(page(at.clerk, answer)).contains(named);
  }

  private FilingId entry(Outcome outcome, String opinion) {
    var typed = new HashMap<String, String>();
    typed.put("area", "本庁舎3階 サーバ室");
    typed.put("enters.date", at.scene.day(1));
    typed.put("enters.time", "10:00");
    typed.put("leaves.date", at.scene.day(1));
    typed.put("leaves.time", "12:30");
    typed.put("purpose", "故障したディスクの交換のため。");
    typed.put("entrants", at.worker.assignment().toString());
    var id = at.scene.file(at.worker.actor(), "F13", typed);
    at.takes(at.clerk, id, Outcome.PASSED);
    says(id, outcome, opinion);
    return id;
  }

  @Test
  void aLetterOfADecisionTellsItInTheWordOfItsFormAndLeavesTheReasonOpen() {
    var today = JapaneseDates.era(at.scene.today());
    assertThat(begun("N04", entry(Outcome.GRANTED, "")))
        .containsEntry("subject", "許可通知書")
        .hasEntrySatisfying(
            "body",
            body ->
                assertThat(body)
                    .contains(today + "付けで提出のありました入室許可申請書(F13-2026-", "3 決定 許可します。")
                    .contains("4 条件又は理由 {ここに書く}"));
    assertThat(begun("N04", entry(Outcome.REFUSED, "立会いの職員がいません。")))
        .containsEntry("subject", "不許可通知書")
        .hasEntrySatisfying("body", body -> assertThat(body).contains("3 決定 許可しません。"));
  }

  @Test
  void aTemplateAsWeShipItIsNotDraftedAsItStands() {
    for (var form : List.of("N01", "N02", "N03", "N05")) {
      var typed = letter("件名", begins(form, Optional.empty()));
      typed.put("answerBy", at.scene.day(10));
      assertThat(at.scene.errors(at.clerk, form, typed))
          .as(form)
          .containsExactly("body letter-place-left");
    }
  }

  @Test
  void aLetterOfConsentNamesAnApplicationThatWasDecided() {
    var typed = letter("承諾", "承諾します。");
    typed.put("application", anything().toString());
    assertThat(at.scene.errors(at.clerk, "N04", typed))
        .containsExactly("application unknown-filing");
  }
}
