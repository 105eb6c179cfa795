package jp.junshu.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import jp.junshu.server.ServerTest;
import jp.junshu.server.routes.Cast;
import jp.junshu.server.routes.Ensemble;
import jp.junshu.server.routes.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;

/**
 * What a page that lies open shows once its person has left: nothing of it, within five seconds.
 */
@InChromium
@ServerTest
@TestPropertySource(properties = "junshu.test=still here in a browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StillHereTest {

  private static final Duration WITHIN = Duration.ofSeconds(5);

  @LocalServerPort private int port;
  @Autowired private ApplicationContext context;
  private Ensemble cast;
  private Chromium chromium;
  private Watched open;

  @BeforeAll
  void somePeople() {
    cast = new Ensemble(context, port);
  }

  @BeforeEach
  void aBrowser() {
    chromium = new Chromium();
  }

  private void signsIn(Cast who) {
    cast.browser(who);
    var home = "http://localhost:" + port;
    open = new Watched(chromium.window(home, PageRules.WIDE, PageRules.HIGH).newPage(), home);
    open.open("/sign-in");
    open.page().fill("#account", who.account());
    open.page().fill("#password", Ensemble.PASSWORD);
    open.page().locator("main form button").click();
    open.page().waitForURL(home + "/");
  }

  @AfterEach
  void closeTheBrowser() {
    chromium.close();
  }

  @Test
  void aLeaversOpenPageShowsNothingOfItWithinFiveSecondsAndLeadsToSigningIn() {
    signsIn(Cast.STRANGER);
    assertThat(PageRules.broken(open, open.open("/account/second-factor"))).isEmpty();
    open.page().fill("#code", "12");
    stillThereAfterTheStripHasAskedAgain();
    var left = leaves(Cast.STRANGER);
    var hidden = new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN);
    open.page().locator("main").waitFor(hidden);
    assertThat(Duration.between(left, Instant.now())).isLessThan(WITHIN);
    strip().locator("h1:has-text('サインインは終わりました')").waitFor();
    Screens.keep(open.page(), "still-here-over");
    assertThat(open.page().locator("main").isVisible()).isFalse();
    assertThat(open.page().locator("body").innerText()).isBlank();
    assertThat((Integer) width()).isLessThanOrEqualTo(PageRules.WIDE);
    strip().locator("a[target=_top]").click();
    open.page().locator("#account").waitFor();
    assertThat(open.page().url()).endsWith("/sign-in");
  }

  @Test
  void theOpenPageOfAContractShowsNothingOfItWithinFiveSecondsOfThePlacesEnd() {
    signsIn(Cast.WORKER);
    var people = "/contracts/%s/people".formatted(new World(context, cast).value("working"));
    open.open(people);
    assertThat(open.page().locator("main").innerText()).contains(Cast.MANAGER.family());
    var left = placeEnds(people);
    var hidden = new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN);
    open.page().locator("main").waitFor(hidden);
    assertThat(Duration.between(left, Instant.now())).isLessThan(WITHIN);
    strip().locator("h1:has-text('見られる範囲が変わりました')").waitFor();
    Screens.keep(open.page(), "still-here-less");
    strip().locator("a[target=_top]").click();
    open.page().locator("main").waitFor();
    open.open(people);
    assertThat(open.page().locator("main").innerText()).doesNotContain(Cast.MANAGER.family());
  }

  /** The contractor's manager, before another browser, ends the worker's place. */
  private Instant placeEnds(String people) {
    var manager = cast.browser(Cast.MANAGER);
    var end =
        manager
            .get(people)
            .page()
            .select("tr:contains(%s) a[href$=/end]".formatted(Cast.WORKER.family()))
            .attr("href");
    var answer = manager.submit(manager.get(end), end, Map.of("last", yesterday()));
    assertThat(answer.path()).isEqualTo(people);
    return Instant.now();
  }

  /** What is typed stays, nothing scrolls, and the person notices nothing. */
  private void stillThereAfterTheStripHasAskedAgain() {
    open.page().waitForResponse(answer -> answer.url().contains("/still-here"), () -> {});
    open.page().waitForResponse(answer -> answer.url().contains("/still-here"), () -> {});
    assertThat(open.page().locator("#code").inputValue()).isEqualTo("12");
    assertThat(open.page().locator("#code:focus").count()).isEqualTo(1);
    assertThat(open.page().locator("main").isVisible()).isTrue();
    assertThat(Axe.violations(open.page())).isEmpty();
  }

  private Frame strip() {
    return open.page().frames().stream()
        .filter(frame -> frame.url().contains("/still-here"))
        .findFirst()
        .orElseThrow();
  }

  private Object width() {
    return open.page().evaluate("document.documentElement.scrollWidth");
  }

  /** The administrator, before another browser, ends their place at their firm. */
  private Instant leaves(Cast who) {
    var admin = cast.browser(Cast.ADMINISTRATOR);
    var leaver = cast.actor(who);
    var end =
        "/admin/people/%s/memberships/%s/end".formatted(leaver.person(), leaver.organization());
    admin.submit(admin.get(end), end, Map.of("until", yesterday()));
    return Instant.now();
  }

  private static String yesterday() {
    return LocalDate.of(2026, 3, 15).toString();
  }
}
