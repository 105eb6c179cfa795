package jp.junshu.server.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import jp.junshu.core.id.EditionId;
import jp.junshu.server.ServerTest;
import jp.junshu.server.TestBrowser;
import jp.junshu.server.TestBrowser.Answer;
import jp.junshu.server.identity.FirstStart;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/**
 * Writing questions on an edition, putting them in use with it, and correcting them in the open.
 */
@ServerTest
@TestPropertySource(properties = "junshu.test=questions")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class QuestionScreensTest {

  private AsParties as;

  @BeforeEach
  void everyParty() {
    as = new AsParties(context);
  }

  private static final String PASSWORD = "correct horse battery";
  private static final String IMPORT = "/rules/import";
  private static final String SAMPLE = new String(SampleText.bytes(), StandardCharsets.UTF_8);
  private static final Map<String, String> QUESTION =
      Map.of(
          "asked", "仕事で見た名簿を家に持ち帰ってもよいですか。",
          "choice1", "よい",
          "choice2", "承認があるときだけよい",
          "right", "2",
          "roles", "WORKER",
          "clause", "2.5");

  @LocalServerPort private int port;
  @Autowired private Questions questions;
  @Autowired private JdbcClient db;
  @Autowired private ApplicationContext context;

  private TestBrowser browser;
  private Answer draft;

  @BeforeAll
  void anAdministratorHasTakenInADraft(@Autowired FirstStart firstStart) {
    var path = firstStart.address().orElseThrow();
    browser = new TestBrowser(port);
    var typed = new HashMap<String, String>();
    typed.putAll(Map.of("name", "見本区", "section", "情報政策課", "title", "係長", "account", "admin"));
    typed.putAll(Map.of("familyName", "青木", "givenName", "里奈"));
    typed.putAll(Map.of("familyReading", "アオキ", "givenReading", "リナ"));
    typed.putAll(Map.of("password", PASSWORD, "again", PASSWORD));
    browser.submit(browser.get(path), path, typed);
    browser.signIn("admin", PASSWORD);
    draft = browser.submit(browser.get(IMPORT), IMPORT, Map.of("text", SAMPLE));
  }

  private String here() {
    return draft.path() + "/questions";
  }

  private EditionId edition() {
    return EditionId.of(draft.path().substring("/rules/editions/".length()));
  }

  private Answer sent(Map<String, String> typed) {
    var blank = browser.get(here() + "/new");
    return browser.submit(blank, here() + "/new", typed);
  }

  private static Map<String, String> but(String field, String value) {
    var typed = new HashMap<>(QUESTION);
    typed.put(field, value);
    return typed;
  }

  @Test
  @Order(1)
  void aRoleThatNobodyWroteAQuestionForIsToldAsThat() {
    assertThat(browser.get(draft.path()).page().select("a[href=" + here() + "]")).hasSize(1);
    assertThat(browser.get(here()).page().text()).contains("作業者 この役割の質問はまだありません");
  }

  @Test
  @Order(2)
  void whatIsMissingOrContradictsItselfIsToldFieldByFieldAndStaysWritten() {
    var wrong =
        Map.of(
            "asked", "",
            "choice2", "",
            "right", "4",
            "roles", "",
            "clause", "9.9");
    for (var field : wrong.entrySet()) {
      var refused = sent(but(field.getKey(), field.getValue()));
      assertThat(refused.status()).as(field.getKey()).isEqualTo(422);
      assertThat(refused.page().select("[role=alert] a")).hasSize(1);
      assertThat(refused.page().select("#choice1").val()).isEqualTo("よい");
    }
    assertThat(as.ward(() -> questions.drafts(edition()))).isEmpty();
  }

  @Test
  @Order(3)
  void aQuestionIsWrittenCorrectedAndLeftOutWhileNothingIsInUse() {
    var list = sent(QUESTION);
    assertThat(list.path()).isEqualTo(here());
    assertThat(list.page().text()).contains("仕事で見た名簿", "承認があるときだけよい 正しい答え", "作業者 1問");
    sent(but("asked", "要らなくなる質問"));
    var edit = browser.get(list.page().select("a[href$=/edit]").getFirst().attr("href"));
    assertThat(edit.page().select("#asked").val()).isEqualTo(QUESTION.get("asked"));
    browser.submit(edit, edit.path(), but("roles", "EVERYBODY"));
    var second =
        browser.get(browser.get(here()).page().select("a[href$=/edit]").getLast().attr("href"));
    browser.submit(second, second.path().replaceAll("/edit$", "/remove"), Map.of());
    var left = as.ward(() -> questions.drafts(edition()));
    assertThat(left).singleElement().satisfies(q -> assertThat(q.roles()).isEmpty());
    assertThat(as.ward(() -> questions.inUse(edition()))).isEmpty();
  }

  @Test
  @Order(4)
  @Tag("clause:1.1/prove")
  void theyComeIntoUseWithTheEditionAndTheirDigestStandsInTheWardsLog() {
    browser.submit(draft, draft.path() + "/publish", Map.of("from", "R8.3.1"));
    var inUse = as.ward(() -> questions.inUse(edition())).orElseThrow();
    assertThat(inUse.version()).isEqualTo(1);
    assertThat(inUse.digest()).isEqualTo(Questions.digest(inUse.questions()));
    assertThat(as.entries("rules.questions-sealed"))
        .singleElement()
        .asString()
        .contains(inUse.digest().hex(), edition().toString())
        .doesNotContain("名簿");
  }

  @Test
  @Order(5)
  @Tag("clause:1.1/prove")
  void aCorrectionIsAVersionOfItsOwnAndWhatWasAskedBeforeIsStillShown() {
    var first = as.ward(() -> questions.inUse(edition())).orElseThrow();
    var edit = browser.get(browser.get(here()).page().select("a[href$=/edit]").attr("href"));
    browser.submit(edit, edit.path(), but("asked", "直した質問です。"));
    assertThat(as.ward(() -> questions.inUse(edition()))).as("silently").contains(first);
    var page = browser.get(here());
    assertThat(page.page().text()).contains("まだ使われていません");
    var seen = page.page().select("input[name=seen]").val();
    browser.submit(page, here() + "/seal", Map.of("seen", seen));
    var second = as.ward(() -> questions.inUse(edition())).orElseThrow();
    assertThat(second.version()).isEqualTo(2);
    assertThat(browser.get(here() + "/versions/2").page().text()).contains("直した質問です。");
    assertThat(browser.get(here() + "/versions/1").page().text())
        .contains("仕事で見た名簿", first.digest().hex());
    assertThat(browser.get(here() + "/versions/3").status()).isEqualTo(404);
    var again = browser.submit(page, here() + "/seal", Map.of("seen", seen));
    assertThat(again.status()).as("the same once more").isEqualTo(409);
    assertThat(as.entries("rules.questions-sealed")).hasSize(2);
  }

  @Test
  @Order(6)
  void whatIsInUseIsChangedByNobodyAndWhatIsWrittenIsNotTheContractors() {
    assertThatThrownBy(
            () -> as.ward(() -> db.sql("UPDATE rules.question_version SET content = ''").update()))
        .rootCause()
        .hasMessageContaining("permission denied");
    assertThat(as.contractor(() -> questions.drafts(edition()))).isEmpty();
    assertThat(as.contractor(() -> questions.inUse(edition()))).isPresent();
  }
}
