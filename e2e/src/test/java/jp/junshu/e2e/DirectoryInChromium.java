package jp.junshu.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** The way to the directory and back in a real browser, whose rules for cookies are its own. */
final class DirectoryInChromium implements AutoCloseable {

  private final Chromium chromium = new Chromium();
  private final Watched tab;

  DirectoryInChromium(int port) {
    var home = "http://localhost:" + port;
    tab = new Watched(chromium.window(home, PageRules.WIDE, PageRules.HIGH).newPage(), home);
  }

  Page page() {
    return tab.page();
  }

  /** From the page that was asked for to the same page, signed in. */
  void signsIn(String path, String user) {
    tab.open(path);
    Screens.keep(page(), "directory-sign-in");
    page().locator("main a[href='/sign-in/directory']").click();
    shows(user);
    page().waitForURL(url -> url.startsWith(tab.home() + path));
  }

  /** At the directory: password and code. */
  void shows(String user) {
    page().locator("#password").waitFor();
    if (page().locator("#username").isVisible()) {
      page().fill("#username", user);
    }
    page().fill("#password", AtKeycloak.PASSWORD);
    page().locator("#kc-login").click();
    page().locator("#otp").waitFor();
    page().fill("#otp", AtKeycloak.code());
    page().locator("#kc-login").click();
  }

  void chooses(String choice, String button) {
    var main = page().locator("main");
    var group = new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*" + choice));
    main.locator("label.choice").filter(group).first().click();
    var named = new Locator.GetByRoleOptions().setName(button);
    main.getByRole(AriaRole.BUTTON, named).first().click();
  }

  /** The page keeps the rules of every page. */
  void keeps(String path, String picture) {
    assertThat(PageRules.broken(tab, tab.open(path))).isEmpty();
    looks(picture);
  }

  /** The page that is shown can be read by everybody, and is kept as a picture. */
  void looks(String picture) {
    assertThat(Axe.violations(page())).isEmpty();
    Screens.keep(page(), picture);
  }

  @Override
  public void close() {
    chromium.close();
  }
}
