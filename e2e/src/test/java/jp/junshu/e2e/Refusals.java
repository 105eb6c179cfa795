package jp.junshu.e2e;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import jp.junshu.server.routes.Cast;
import jp.junshu.server.routes.World;

/** The pages that say no: each is brought about as a person would, and held to the same rules. */
final class Refusals {

  private final Function<Cast, Watched> tabs;
  private final World world;
  private final List<String> wrong = new ArrayList<>();

  Refusals(Function<Cast, Watched> tabs, World world) {
    this.tabs = tabs;
    this.world = world;
  }

  List<String> wrong() {
    notLetIn();
    notThere();
    notFilled();
    notAllowed();
    notAnyMore();
    return wrong;
  }

  private void notLetIn() {
    var tab = tabs.apply(Cast.SIGNED_OUT);
    tab.open("/sign-in");
    tab.page().fill("#account", "nobody");
    tab.page().fill("#password", "no password at all");
    said(tab, 401, tab.page().locator("main form button"));
  }

  private void notThere() {
    var tab = tabs.apply(Cast.WORKER);
    held(tab, 404, tab.open("/no-such-page"));
  }

  private void notFilled() {
    var tab = tabs.apply(Cast.WORKER);
    tab.open("/contracts/%s/forms/F06".formatted(world.value("working")));
    said(tab, 422, tab.page().locator("main form button.button"));
  }

  private void notAllowed() {
    var tab = tabs.apply(Cast.CLERK);
    tab.open("/contracts/%s/forms/F01".formatted(world.value("working")));
    tab.page().locator("main input[type=checkbox]").all().forEach(box -> box.check());
    said(tab, 403, tab.page().locator("main form button.button"));
  }

  private void notAnyMore() {
    var filing = "/filings/" + world.value("application");
    var first = tabs.apply(Cast.WORKER);
    var second = tabs.apply(Cast.WORKER);
    first.open(filing);
    second.open(filing);
    var button = "form[action$='/withdraw'] button";
    first.page().locator(button).click();
    said(second, 409, second.page().locator(button));
  }

  private void said(Watched tab, int status, Locator button) {
    held(tab, status, pressed(tab.page(), button));
  }

  private static Response pressed(Page page, Locator button) {
    return page.waitForResponse(
        response -> response.request().isNavigationRequest() && response.status() != 302,
        () -> button.first().click());
  }

  private void held(Watched tab, int status, Response answer) {
    tab.page().waitForLoadState();
    if (answer.status() != status) {
      wrong.add("%s answers %d, not %d".formatted(answer.url(), answer.status(), status));
    }
    PageRules.broken(tab, answer).stream()
        .filter(what -> !what.contains("the server responded with a status of " + status))
        .forEach(what -> wrong.add(status + ": " + what));
    Axe.violations(tab.page()).forEach(what -> wrong.add(status + ": " + what));
    if (status == 422 && tab.page().locator("[role=alert]:focus").count() != 1) {
      wrong.add("the summary of what is wrong has not the focus");
    }
    tab.page().context().close();
  }
}
