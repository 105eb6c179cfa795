package jp.junshu.server.assets;

import static jp.junshu.server.SignedInAs.signedIn;
import static org.assertj.core.api.Assertions.assertThat;

import jp.junshu.core.form.Life;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.id.FilingId;
import jp.junshu.server.ServerTest;
import jp.junshu.server.forms.FilingView;
import jp.junshu.server.forms.Outcome;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

/** What is wrong in the words of a decision is said at their field; nothing is decided by them. */
@ServerTest
class DecisionInputTest {

  @Autowired private ApplicationContext context;
  @Autowired private WebApplicationContext web;

  private AssetScene at;
  private FilingId id;

  @BeforeEach
  void aProposalBeforeTheManager() {
    at = AssetScene.working(context);
    id = at.scene.file(at.engagement.actor(), "F09", at.methods("ORIGINAL RETURN"));
  }

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  private FilingView view() {
    return at.view(at.manager.actor(), id);
  }

  private MvcTestResult sendsBack(String opinion, String seen) {
    var actor = at.manager.actor();
    var position = view().current().orElseThrow().position();
    signedIn(actor);
    return at.scene.as(
        actor,
        () ->
            MockMvcTester.from(web)
                .post()
                .uri("/filings/%s/decide".formatted(id))
                .param("actKey", ActKey.random().toString())
                .param("position", String.valueOf(position))
                .param("outcome", Outcome.SENT_BACK.name())
                .param("seen", seen)
                .param("opinion", opinion)
                .exchange());
  }

  private void refusedAtItsField(String opinion, String words) throws Exception {
    var before = view();
    var answer = sendsBack(opinion, before.filed().digest().hex());
    assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT).bodyText().contains(opinion);
    var page = Jsoup.parse(answer.getResponse().getContentAsString());
    assertThat(page.select("[role=alert] a").eachAttr("href")).containsExactly("#opinion");
    assertThat(page.select("#opinion-e").text()).contains(words);
    assertThat(page.select("input[checked]").val()).isEqualTo("SENT_BACK");
    assertThat(view()).isEqualTo(before);
  }

  @Test
  void wordsThatAreTooLongAreRefusedWithTheirLength() throws Exception {
    refusedAtItsField("𠮷".repeat(401), "400字までにしてください。いまは401字です");
  }

  @Test
  void aPrivateCharacterIsRefusedAndShown() throws Exception {
    refusedAtItsField("渡\uE000さんの分を除く。", "「\uE000」は外字");
  }

  @ParameterizedTest
  @ValueSource(strings = {"件数\u0000を直す。", "件数\u0007を直す。", "件数\u202Eを直す。"})
  void aCharacterThatNobodySeesIsRefused(String opinion) throws Exception {
    refusedAtItsField(opinion, "制御文字");
  }

  @Test
  void missingWordsAreAskedForAtTheirField() throws Exception {
    refusedAtItsField("", "理由を書いてください");
  }

  @Test
  void linesThatAreJustLongEnoughByLettersAsPeopleCountThemAreTaken() {
    var opinion = "一\n" + "葛\uDB40\uDD00".repeat(398);
    assertThat(sendsBack(opinion, view().filed().digest().hex())).hasStatus(HttpStatus.FOUND);
    assertThat(view().state()).isEqualTo(Life.State.SENT_BACK);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "seen", "00", "\u0000"})
  void whatIsNoDigestOfSomethingSeenDecidesNothing(String seen) {
    var before = view();
    assertThat(sendsBack("件数を直す。", seen)).hasStatus(HttpStatus.BAD_REQUEST);
    assertThat(view()).isEqualTo(before);
  }

  @Test
  void whatWasSaidWithADecisionStandsOnThePaperToo() throws Exception {
    sendsBack("返却の期日を書き足してください。", view().filed().digest().hex());
    var actor = at.engagement.actor();
    signedIn(actor);
    var paper =
        at.scene.as(
            actor,
            () -> MockMvcTester.from(web).get().uri("/filings/%s/paper".formatted(id)).exchange());
    assertThat(Jsoup.parse(paper.getResponse().getContentAsString()).select(".sheet").text())
        .contains("条件・意見", "差戻し", "森下 健一", "返却の期日を書き足してください。");
  }
}
