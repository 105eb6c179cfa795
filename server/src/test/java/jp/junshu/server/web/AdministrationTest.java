package jp.junshu.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import jp.junshu.server.ServerTest;
import jp.junshu.server.TestBrowser;
import jp.junshu.server.TestBrowser.Answer;
import jp.junshu.server.identity.FirstStart;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** From an empty folder to a section with its posts and a contractor's person who signs in. */
@ServerTest
@TestPropertySource(properties = "junshu.test=administration")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AdministrationTest {

  private static final String PASSWORD = "correct horse battery";
  private static final Map<String, String> BEGINNING =
      Map.ofEntries(
          Map.entry("name", "見本区"),
          Map.entry("section", "総務部 情報政策課"),
          Map.entry("title", "情報セキュリティ係長"),
          Map.entry("familyName", "髙木"),
          Map.entry("givenName", "葛\uDB40\uDD00"),
          Map.entry("familyReading", "ﾀｶｷﾞ"),
          Map.entry("givenReading", "かつら"),
          Map.entry("account", "ＡＤＭＩＮ"),
          Map.entry("password", PASSWORD),
          Map.entry("again", PASSWORD));

  @LocalServerPort private int port;
  @Autowired private FirstStart firstStart;

  @Test
  @Order(1)
  void lookingAtTheFirstAddressDoesNotUseItAndSendingItsFormDoes() {
    var path = firstStart.address().orElseThrow();
    var browser = new TestBrowser(port);
    browser.get(path);
    var page = browser.get(path);
    assertThat(page.title()).isEqualTo("はじめの管理者を登録する");
    assertThat(browser.submit(page, path, BEGINNING).path()).isEqualTo("/sign-in");
    assertThat(browser.get(path).status()).isEqualTo(404);
    assertThat(firstStart.address()).isEmpty();
    var home = browser.signIn("admin", PASSWORD);
    assertThat(home.page().select(".top__me").text())
        .contains("総務部 情報政策課 情報セキュリティ係長")
        .contains("髙木 葛\uDB40\uDD00");
  }

  @Test
  @Order(2)
  void sectionsPostsFirmsAndPeopleAreRegisteredThroughForms() {
    var admin = signedIn();
    var day = Map.of("from", "R8.3.16");
    var sections = admin.get("/admin");
    var opened =
        admin.submit(
            sections, "/admin/sections", Map.of("name", "生活福祉部 給付金担当課", "from", "R8.3.16"));
    var section = link(opened, "生活福祉部 給付金担当課");
    var made =
        admin.submit(
            admin.get(section),
            section + "/posts",
            Map.of("role", "SECURITY_MANAGER", "title", "課長", "from", "2026/3/16"));
    var ward = link(admin.get("/admin/organizations"), "見本区");
    register(admin, ward, "森下", "健一", "モリシタ", "ケンイチ");
    var post = link(made, "課長");
    var page = admin.get(post);
    var morishita = option(page, "森下 健一");
    var held =
        admin.submit(
            page,
            post + "/holders",
            Map.of("person", morishita, "rank", "0", "from", day.get("from")));
    assertThat(held.page().select("tbody").text()).contains("森下 健一", "本人", "2026-03-16 月");
  }

  @Test
  @Order(3)
  void aPersonOfAContractorSetsAPasswordAndSignsIn() {
    var admin = signedIn();
    var firms = admin.get("/admin/organizations");
    var all =
        admin.submit(
            firms,
            "/admin/organizations",
            Map.of("name", "株式会社みなと事務センター", "corporateNumber", "１２３４５６７８９０１２３"));
    var firm = link(all, "株式会社みなと事務センター");
    var people = register(admin, firm, "佐伯", "直樹", "サエキ", "ナオキ");
    var account = link(people, "佐伯 直樹") + "/account";
    var given = admin.submit(admin.get(account), account, Map.of("account", "saeki@example.jp"));
    var once = given.page().select("a.digest").attr("href");

    var saeki = new TestBrowser(port);
    var weak = saeki.submit(saeki.get(once), once, Map.of("password", "short", "again", "short"));
    assertThat(weak.status()).isEqualTo(422);
    assertThat(weak.page().select(".error").text()).contains("12字以上");
    saeki.submit(weak, once, Map.of("password", PASSWORD, "again", PASSWORD));
    var home = saeki.signIn("saeki@example.jp", PASSWORD);
    assertThat(home.page().select(".top__me").text()).contains("株式会社みなと事務センター", "佐伯 直樹");
    assertThat(saeki.get("/admin").status()).isEqualTo(404);
    assertThat(saeki.get(firm).status()).isEqualTo(404);
  }

  @Test
  @Order(4)
  void sendingAFormTwiceRegistersOnce() {
    var admin = signedIn();
    var page = admin.get("/admin");
    var fields = admin.fields(page, "/admin/sections", Map.of("name", "二度押し課", "from", "R8.4.1"));
    admin.post("/admin/sections", fields);
    var again = admin.post("/admin/sections", fields);
    assertThat(again.status()).isEqualTo(409);
  }

  @Test
  @Order(5)
  void whatCannotBeTakenSaysWhatToWriteAndKeepsWhatWasWritten() {
    var admin = signedIn();
    var ward = link(admin.get("/admin/organizations"), "見本区");
    var refused = register(admin, ward, "\uE001田", "太郎", "漢字", "", "平成31年5月1日");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.page().select("[role=alert] li").eachText())
        .hasSize(4)
        .anySatisfy(error -> assertThat(error).contains("外字"))
        .anySatisfy(error -> assertThat(error).contains("カタカナ"))
        .anySatisfy(error -> assertThat(error).contains("令和元年5月1日"));
    assertThat(refused.page().select("#familyName").val()).isEqualTo("\uE001田");
    assertThat(refused.page().select("#from").attr("aria-describedby")).contains("from-e");
  }

  private TestBrowser signedIn() {
    var browser = new TestBrowser(port);
    browser.signIn("admin", PASSWORD);
    return browser;
  }

  private static Answer register(TestBrowser admin, String organization, String... name) {
    var from = name.length > 4 ? name[4] : "令和8年3月16日";
    return admin.submit(
        admin.get(organization),
        organization + "/people",
        Map.of(
            "familyName", name[0],
            "givenName", name[1],
            "familyReading", name[2],
            "givenReading", name[3],
            "from", from));
  }

  private static String link(Answer page, String text) {
    return page.page().select("main a:containsOwn(" + text + ")").attr("href");
  }

  private static String option(Answer page, String text) {
    return page.page().select("option:containsOwn(" + text + ")").attr("value");
  }
}
