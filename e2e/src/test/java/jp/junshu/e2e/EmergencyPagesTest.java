package jp.junshu.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.Media;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import jp.junshu.server.ServerTest;
import jp.junshu.server.routes.Cast;
import jp.junshu.server.routes.Ensemble;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;

/** An envelope prepared, broken, told, ended and looked at, in a browser. */
@InChromium
@ServerTest
@TestPropertySource(properties = "junshu.test=emergency in a browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EmergencyPagesTest {

  private static final Pattern PDF_PAGE = Pattern.compile("/Type /Page\\b");
  private static final String ADMIN = "/admin/emergency";
  private static final String LAST_BUTTON = "main form[action='%s'] button";

  @LocalServerPort private int port;
  private String home;
  private Ensemble cast;
  private Chromium chromium;

  @BeforeAll
  void aWard(@Autowired ApplicationContext context) {
    home = "http://127.0.0.1:" + port;
    cast = new Ensemble(context, port);
    chromium = new Chromium();
  }

  @AfterAll
  void closeTheBrowser() {
    chromium.close();
  }

  private Watched nobody() {
    var window = chromium.window(home, PageRules.WIDE, PageRules.HIGH);
    return new Watched(window.newPage(), home);
  }

  private Watched tab(Cast who) {
    var window = chromium.window(home, PageRules.WIDE, PageRules.HIGH);
    cast.browser(who)
        .cookies()
        .forEach((name, value) -> window.addCookies(List.of(new Cookie(name, value).setUrl(home))));
    return new Watched(window.newPage(), home);
  }

  /** The page that the tab shows keeps the rules for pages. */
  private static void keepsTheRules(Watched tab, String path, String name) {
    assertThat(PageRules.broken(tab, tab.open(path))).as(path).isEmpty();
    assertThat(Axe.violations(tab.page())).as(path).isEmpty();
    assertThat(Keyboard.unreachable(tab.page())).as(path).isEmpty();
    Screens.keepWhole(tab.page(), name);
  }

  private static String half(Watched tab, String name) {
    assertThat(Axe.violations(tab.page())).isEmpty();
    Screens.keepWhole(tab.page(), name);
    tab.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    var pdf = tab.page().pdf(new Page.PdfOptions().setFormat("A4"));
    Screens.keepWhole(tab.page(), name + "-paper");
    var sheets = PDF_PAGE.matcher(new String(pdf, StandardCharsets.ISO_8859_1)).results().count();
    assertThat(sheets).as("one sheet of A4").isEqualTo(1);
    return tab.page().locator("main article code").textContent();
  }

  @Test
  void itsPagesKeepTheRulesForPagesAndItsSheetsFitOnOneEach() {
    var admin = tab(Cast.ADMINISTRATOR);
    keepsTheRules(admin, ADMIN, "emergency-none");
    admin.page().locator(LAST_BUTTON.formatted(ADMIN)).click();
    var first = half(admin, "emergency-first-half");
    var head = tab(Cast.DECIDER);
    keepsTheRules(head, ADMIN, "emergency-half");
    head.page().locator("main form[action$='/confirm'] button").click();
    var second = half(head, "emergency-second-half");

    var opener = nobody();
    keepsTheRules(opener, "/sign-in/emergency", "emergency-door");
    opener.page().fill("#number", "1");
    opener.page().fill("#first", first);
    opener.page().fill("#second", second);
    opener.page().fill("#name", "野口 光");
    opener.page().fill("#place", "区役所 3階");
    opener.page().fill("#reason", "職員認証が止まり、管理者に連絡がつかない");
    opener.page().locator(LAST_BUTTON.formatted("/sign-in/emergency")).click();
    opener.page().waitForURL(home + "/emergency");
    keepsTheRules(opener, "/emergency", "emergency-desk");
    for (var kind : List.of("people", "posts")) {
      opener.open("/emergency");
      var links = opener.page().locator("main a[href^='/emergency/" + kind + "/']");
      keepsTheRules(opener, links.first().getAttribute("href"), "emergency-" + kind);
    }

    var told = tab(Cast.ADMINISTRATOR);
    keepsTheRules(told, "/", "emergency-alarm");
    told.page().locator("main section[aria-labelledby^='alarm-'] a").first().click();
    var opening = told.page().url().substring(home.length());
    keepsTheRules(told, opening, "emergency-opening");
    told.page().locator(LAST_BUTTON.formatted(opening + "/end")).click();
    opener.page().reload();
    assertThat(opener.page().url()).startsWith(home + "/sign-in/emergency");
    keepsTheRules(told, opening, "emergency-review");
    keepsTheRules(told, ADMIN, "emergency-broken");
  }
}
