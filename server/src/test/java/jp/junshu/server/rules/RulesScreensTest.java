package jp.junshu.server.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import jp.junshu.core.policy.EditionReading.Fault;
import jp.junshu.core.policy.EditionReading.Refused;
import jp.junshu.server.ServerTest;
import jp.junshu.server.TestBrowser;
import jp.junshu.server.TestBrowser.Answer;
import jp.junshu.server.identity.FirstStart;
import jp.junshu.server.ui.Messages;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** Taking in a text of rules on screen, and reading what is in force. */
@ServerTest
@TestPropertySource(properties = "junshu.test=rules")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RulesScreensTest {

  private static final String PASSWORD = "correct horse battery";
  private static final String IMPORT = "/rules/import";
  private static final String SAMPLE = new String(SampleText.bytes(), StandardCharsets.UTF_8);

  @LocalServerPort private int port;
  @Autowired private Messages messages;

  @BeforeAll
  void anAdministratorCanSignIn(@Autowired FirstStart firstStart) {
    var path = firstStart.address().orElseThrow();
    var browser = new TestBrowser(port);
    var typed = new HashMap<String, String>();
    typed.putAll(Map.of("name", "見本区", "section", "情報政策課", "title", "係長", "account", "admin"));
    typed.putAll(Map.of("familyName", "青木", "givenName", "里奈"));
    typed.putAll(Map.of("familyReading", "アオキ", "givenReading", "リナ"));
    typed.putAll(Map.of("password", PASSWORD, "again", PASSWORD));
    browser.submit(browser.get(path), path, typed);
  }

  private TestBrowser signedIn() {
    var browser = new TestBrowser(port);
    browser.signIn("admin", PASSWORD);
    return browser;
  }

  private Answer uploaded(TestBrowser browser, byte[] file) {
    return Uploads.send(browser, browser.get(IMPORT), IMPORT, "file", file);
  }

  private static String alert(Answer answer) {
    return answer.page().select("[role=alert]").text();
  }

  @Test
  @Order(1)
  void beforeAnythingIsPublishedThePageSaysSoAndHowToBegin() {
    var page = signedIn().get("/rules");
    assertThat(page.page().text()).contains("遵守事項が、まだありません", "2-⑤ 持ち出しの禁止・制限");
    assertThat(page.page().select("a[href=" + IMPORT + "]")).isNotEmpty();
    assertThat(page.page().select("footer").text()).doesNotContain("版(");
  }

  @Test
  @Order(2)
  void whatCannotBeReadIsRefusedWithItsLineAndWhatToDoAndNothingIsKept() {
    var browser = signedIn();
    var refused =
        uploaded(browser, SAMPLE.replace("- ③「法", "- ④「法").getBytes(StandardCharsets.UTF_8));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(alert(refused)).contains("7行目", "「④」ではなく「③」", "番号を直してください", "何も取り込んでいません");
    assertThat(refused.page().select(".roll")).isEmpty();
  }

  @Test
  @Order(2)
  void whatIsPastedStaysWhenItIsRefused() {
    var browser = signedIn();
    var text = "約束\n1 守る\n";
    var refused = browser.submit(browser.get(IMPORT), IMPORT, Map.of("text", text));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.page().select("textarea").val()).isEqualToIgnoringNewLines(text);
  }

  @Test
  @Order(2)
  void aHostileFileIsRefusedWithAPage() {
    var browser = signedIn();
    var zip = new byte[] {'P', 'K', 3, 4, 20, 0, 0, 0, 8, 0, (byte) 0xFF, (byte) 0xFE, 0, 1};
    var noise = new byte[4096];
    new Random(7).nextBytes(noise);
    for (var file : new byte[][] {zip, noise, new byte[0], new byte[20_000]}) {
      var refused = uploaded(browser, file);
      assertThat(refused.status()).isEqualTo(422);
      assertThat(alert(refused)).contains("読み取れませんでした").doesNotContain("Exception");
    }
    for (int size : new int[] {1_000_001, 1_100_000, 3_000_000}) {
      var tooLarge = uploaded(browser, "あ".repeat(size / 3 + 1).getBytes(StandardCharsets.UTF_8));
      assertThat(tooLarge.status()).isIn(413, 422);
      assertThat(tooLarge.page().text()).contains("大きすぎます").doesNotContain("Exception");
    }
  }

  @Test
  @Order(3)
  void whatWasReadIsShownClauseByClauseBeforeItIsPublished() {
    var browser = signedIn();
    var draft = uploaded(browser, SAMPLE.getBytes(Charset.forName("windows-31j")));
    assertThat(draft.status()).isEqualTo(200);
    assertThat(draft.title()).isEqualTo("見本区 委託先のための情報保護の約束");
    assertThat(draft.page().text())
        .contains("見出しのある節 6、条項 38", "場所のとおりに対応します", "4.1-⑥", "働く人は、見本区の情報保護の定め");
    assertThat(browser.get("/rules").page().text()).contains("遵守事項が、まだありません");
    var publish = draft.path() + "/publish";
    var far = browser.submit(draft, publish, Map.of("from", "R20.4.1"));
    assertThat(far.status()).isEqualTo(422);
    assertThat(far.page().select("[role=alert]").text()).contains("かそれより前の日");
    var refused = browser.submit(draft, publish, Map.of("from", "いつか"));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(alert(refused)).contains("施行の日");
    assertThat(browser.get(IMPORT).page().select(".roll a")).hasSize(1);
  }

  @Test
  @Order(4)
  void theEditionInForceStandsInTheListAtTheFootAndBesideThePlainWords() {
    var browser = signedIn();
    var draft = browser.submit(browser.get(IMPORT), IMPORT, Map.of("text", SAMPLE));
    var rules = browser.submit(draft, draft.path() + "/publish", Map.of("from", "R8.3.1"));
    assertThat(rules.status()).isEqualTo(200);
    assertThat(rules.page().select("footer").text()).contains("遵守事項 第");
    assertThat(rules.page().text()).contains("一部できる", "まだできない", "外の仕組みはまだ何もつながっていません");
    var clause = browser.get("/rules/2.5");
    assertThat(clause.page().text()).contains("仕事に要らない情報を庁舎から運び出さず", "出る前に区の情報セキュリティ管理者の承認", "F06");
    assertThat(clause.page().select("p[lang=en]").text()).isNotEmpty();
    assertThat(browser.get("/rules/9.9").status()).isEqualTo(404);
    assertThat(browser.get("/rules/nothing").status()).isEqualTo(404);
    assertThat(new TestBrowser(port).get("/sign-in").page().select("footer").text())
        .contains("遵守事項 第");
  }

  @Test
  @Order(5)
  void anotherMunicipalitysClausesAreMappedByAPersonOrShownAsNotCarriedOut() {
    var browser = signedIn();
    var text = "町の約束\n\n1 守ること\n① 情報を大切に扱う。\n② 町に知らせる。\n2 この約束は、終わった後も続く。\n";
    var draft = uploaded(browser, text.getBytes(StandardCharsets.UTF_8));
    var publish = draft.path() + "/publish";
    var unconfirmed = browser.submit(draft, publish, Map.of("from", "R8.5.1", "confirmed", ""));
    assertThat(alert(unconfirmed)).contains("対応を確かめて");
    var filled = Map.of("from", "R8.5.1", "confirmed", "true", "as.1.1", "", "as.1.2", "3.1");
    browser.submit(draft, publish, filled);
    assertThat(browser.get("/rules").page().text()).contains("公開した版", "第2版");
    assertThat(browser.get(draft.path()).page().text()).contains("この製品では未対応", "第2版");
  }

  @Test
  void whatTheProductCannotDoIsSaidToWhoeverAsksInBothLanguages() {
    var browser = new TestBrowser(port);
    var page = browser.get("/limits");
    assertThat(page.title()).isEqualTo("できないこと");
    assertThat(page.page().text()).contains("写真に撮られた画面", "話すこと", "私物のUSBメモリ", "つながっていない扉");
    assertThat(browser.get("/sign-in").page().select("footer a[href=/limits]")).hasSize(1);
    assertThat(browser.get("/limits?lang=en").title()).isEqualTo("What it cannot do");
  }

  @ParameterizedTest
  @EnumSource
  void everyReasonForRefusingATextHasWordsAndARemedy(Fault fault) {
    for (var locale : new Locale[] {Locale.JAPAN, Locale.ENGLISH}) {
      var refused = new Refused(3, "the line", fault, List.of("a", "b"));
      assertThat(FaultWords.lines(refused, messages.in(locale))).hasSizeBetween(2, 4);
    }
  }
}
