package jp.junshu.e2e;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** Somebody before the browser, going on from one screen to the next. */
final class Seat {

  private final Watched tab;

  private Seat(Watched tab) {
    this.tab = tab;
  }

  static Seat of(Chromium chromium, Demo demo, String account) {
    var window = chromium.window(demo.home(), PageRules.WIDE, PageRules.HIGH);
    var seat = new Seat(new Watched(window.newPage(), demo.home()));
    seat.open("/sign-in");
    seat.page().fill("#account", account);
    seat.page().fill("#password", demo.password(account));
    seat.press("サインイン");
    return seat;
  }

  Page page() {
    return tab.page();
  }

  Seat open(String path) {
    tab.open(path);
    return this;
  }

  /** Follows the first link with those words. */
  Seat follow(String words) {
    main().getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(words)).first().click();
    return this;
  }

  Seat press(String words) {
    main()
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(words))
        .first()
        .click();
    return this;
  }

  /** Picks the choice whose words are such. */
  Seat choose(Pattern words) {
    var group = new Locator.FilterOptions().setHasText(words);
    main().locator("label.choice").filter(group).first().click();
    return this;
  }

  Locator main() {
    return page().locator("main");
  }

  String heading() {
    return page().locator("h1").innerText().strip();
  }

  String text() {
    return page().locator("body").innerText();
  }

  Seat kept(String picture) {
    Screens.keep(page(), picture);
    return this;
  }
}
