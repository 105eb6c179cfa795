package jp.junshu.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;
import jp.junshu.auditor.Auditor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** What whoever starts the demo does first, step by step, in a real browser. */
@InChromium
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FirstTenMinutesTest {

  private static final String MANAGER = "morishita";
  private static final String CLERK = "aoki";
  private static final String LEADER = "saeki";
  private static final String WORKER = "kitamura";
  private static final String AUDITOR = "ohno";
  private static final String LAST_YEAR = "令和8年度 臨時給付金支給";
  private static final String THIS_YEAR = "令和9年度 臨時給付金追加支給";
  private static final String TAKEOUT = "情報資産持出し許可申請書";

  private Demo demo;
  private Chromium chromium;

  @BeforeAll
  void theDemoStands() throws IOException {
    demo = new Demo(Path.of("target/first ten minutes"));
    chromium = new Chromium();
  }

  @AfterAll
  void theEnd() {
    if (chromium != null) {
      chromium.close();
    }
    if (demo != null) {
      demo.close();
    }
  }

  private Seat seat(String account) {
    return Seat.of(chromium, demo, account);
  }

  @Test
  @Order(1)
  void itTellsInJapaneseHowFarItIsAndWhoCanSignIn() {
    assertThat(demo.printed())
        .anySatisfy(line -> assertThat(line).matches("準備 1/4 データベース … 完了 ?\\(\\d+秒\\)"))
        .noneSatisfy(line -> assertThat(line).containsPattern("Exception|^\\s+at |WARN|ERROR"));
    assertThat(String.join("\n", demo.printed()))
        .contains("区の担当", "課長(情報セキュリティ管理者)", "受託者の業務責任者", "監査人");
    var manager = seat(MANAGER);
    assertThat(manager.page().locator(".band").innerText()).contains("演習データ");
  }

  @Test
  @Order(2)
  void theManagerSeesFirstWhatWaitsAndTheUrgentOneOnTop() {
    var manager = seat(MANAGER).open("/").kept("2-home");
    assertThat(manager.heading()).isEqualTo("あなたを待っているもの 3件");
    var items = manager.page().locator(".work > li");
    assertThat(items.count()).isEqualTo(3);
    assertThat(items.first().innerText()).contains(TAKEOUT);
    assertThat(items.last().boundingBox().y).isLessThan(PageRules.HIGH);
    assertThat(manager.page().locator("#contracts").boundingBox().y).isGreaterThan(PageRules.HIGH);
  }

  private Seat waiting(Seat manager) {
    return manager.open("/").follow(TAKEOUT);
  }

  @Test
  @Order(3)
  void whatSpeaksAgainstItComesBeforeItsContentAndDecidingAnywayIsRefused() {
    var manager = waiting(seat(MANAGER)).kept("3-against");
    var against = manager.page().locator(".against li");
    assertThat(against.count()).isEqualTo(1);
    assertThat(against.innerText()).contains("1-②", "誓約");
    assertThat(against.getByRole(AriaRole.LINK).count()).as("ways into another's pledge").isZero();
    assertThat(against.boundingBox().y).isLessThan(manager.page().locator("#what").boundingBox().y);
    manager.choose(Pattern.compile("^承認する")).press("決める").kept("3-refused");
    assertThat(manager.page().locator(".missing li").innerText()).contains("1-②", "北村 誠");
  }

  @Test
  @Order(4)
  void theWorkerMakesTheOneThingMissingAndBothSidesHoldAReceipt() {
    var leader = seat(LEADER).open("/").kept("4-leader");
    assertThat(leader.text()).contains("北村 誠");
    var worker = seat(WORKER).open("/contracts").follow(THIS_YEAR);
    worker.follow("秘密保持誓約書");
    worker.main().locator("input[type=checkbox]").all().forEach(box -> box.check());
    worker.kept("4-pledge").press("誓約・確認する");
    var manager = waiting(seat(MANAGER)).kept("4-circle");
    assertThat(manager.page().locator(".against li").count()).isZero();
    manager.choose(Pattern.compile("^承認する")).press("決める").kept("4-decided");
    assertThat(manager.text()).contains("承認", "受領番号");
    var path = URI.create(manager.page().url()).getPath() + "/receipt-page";
    receipt(manager, path, "4-receipt-ward");
    receipt(leader, path, "4-receipt-contractor");
  }

  private static void receipt(Seat seat, String page, String picture) {
    var link = seat.open(page).page().locator("a[href*='/receipt?']");
    for (int tries = 0; tries < 20 && link.count() == 0; tries++) {
      seat.page().waitForTimeout(500);
      seat.open(page);
    }
    Screens.keepWhole(seat.page(), picture);
    assertThat(link.count()).isPositive();
  }

  @Test
  @Order(5)
  void aMinutePastSixTheTakeOutIsLateAndNobodyCallsItAnIncidentYet() {
    var manager = seat(MANAGER).open("/story/clock");
    manager.page().fill("#time", "18:01");
    manager.press("時計を進める").open("/").kept("5-late");
    var first = manager.page().locator(".work > li").first();
    assertThat(first.innerText()).contains("返却遅れ", "事故の疑い", "区が確認するまで事故ではありません");
    first.locator("a").first().click();
    manager.kept("5-door");
    assertThat(manager.page().locator(".call a[href^='tel:']").count()).isPositive();
    assertThat(manager.text()).contains("返却遅れ 1件", "事故の疑い");
  }

  @Test
  @Order(6)
  void whoBroughtItBackIsNamedAndTheAlarmIsTheWardsUntilItHasLooked() {
    var leader = seat(LEADER).open("/").follow("返却遅れ");
    leader.follow("戻した").kept("5-return").press("戻した");
    assertThat(leader.text()).contains("誰が戻しましたか: どれかを選んでください");
    leader.page().selectOption("#carrier", new SelectOption().setIndex(1));
    leader.press("戻した");
    assertThat(leader.text()).contains("が戻した・記録 佐伯 直樹", "返却遅れ・区の確認待ち");
    assertThat(leader.open("/").text()).doesNotContain("返却遅れ");
    var clerk = seat(CLERK).open("/").kept("5-unchecked").follow("区の確認待ち");
    clerk.choose(Pattern.compile("^変わりない")).choose(Pattern.compile("^合っている")).kept("5-check");
    clerk.press("確かめた").kept("5-checked");
    assertThat(clerk.text()).contains("封と鍵 変わりない・数と中身 合っている").doesNotContain("返却遅れ");
  }

  @Test
  @Order(7)
  void theCompletionSaysExactlyWhatRemainsAndWhereItIsSettled() {
    var manager = seat(MANAGER).open("/contracts").follow(THIS_YEAR).follow("完了確認");
    Screens.keepWhole(manager.page(), "6-completion");
    var remaining = manager.page().locator(".missing > li");
    assertThat(remaining.allInnerTexts())
        .as("what remains")
        .satisfiesExactlyInAnyOrder(
            copy -> assertThat(copy).contains("複製", "No.4"),
            prints -> assertThat(prints).contains("印刷物", "12枚"),
            serial -> assertThat(serial).contains("製造番号", "T-80"));
    assertThat(manager.page().locator(".missing a").count()).isEqualTo(remaining.count());
  }

  @Test
  @Order(8)
  void theAuditorTakesTheEvidenceAndAnybodyCanCheckIt() {
    var auditor = seat(AUDITOR).open("/contracts").follow(LAST_YEAR).follow("証拠一式");
    auditor.kept("7-dossier");
    var dossier = demo.folder().resolve("taken.zip");
    var key = demo.folder().resolve("taken.vkey");
    auditor.page().waitForDownload(() -> auditor.press("証拠一式を出す")).saveAs(dossier);
    auditor.page().waitForDownload(() -> auditor.follow("検証鍵")).saveAs(key);
    assertThat(verified(dossier, key)).startsWith("OK").containsPattern("\\d+");
  }

  private static String verified(Path dossier, Path key) {
    var said = new ByteArrayOutputStream();
    var out = new PrintStream(said, true, StandardCharsets.UTF_8);
    var arguments = new String[] {"verify", dossier.toString(), "--key", key.toString()};
    assertThat(Auditor.run(arguments, out)).isZero();
    return said.toString(StandardCharsets.UTF_8);
  }

  @Test
  @Order(9)
  void oneByteChangedIsFoundAndSaidInWords() {
    var auditor = seat(AUDITOR).open("/contracts").follow(LAST_YEAR).follow("証拠一式");
    auditor.follow("1バイト書き換えてみる").choose(Pattern.compile("^様式の内容")).press("書き換えて確かめる");
    Screens.keepWhole(auditor.page(), "8-tamper");
    assertThat(auditor.text()).contains("もう合いません", "すべて合っています");
  }

  @Test
  @Order(10)
  void onePageSaysHonestlyWhatItCannotDo() {
    var auditor = seat(AUDITOR).open("/limits");
    Screens.keepWhole(auditor.page(), "9-limits");
    assertThat(auditor.text()).contains("写真", "私物");
  }
}
