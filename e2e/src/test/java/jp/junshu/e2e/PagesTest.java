package jp.junshu.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.Media;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.junshu.server.ServerTest;
import jp.junshu.server.routes.Cast;
import jp.junshu.server.routes.Ensemble;
import jp.junshu.server.routes.RunningRoutes;
import jp.junshu.server.routes.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;

/** Every page that somebody can come to, with two hundred of everything, in a real browser. */
@InChromium
@ServerTest
@TestPropertySource(properties = "junshu.test=pages")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesTest {

  /**
   * To these no link leads: whoever has one organization has none to choose, what serves once is
   * handed over, no form that is shipped is decided outside, and who is asked for a code or to show
   * once more who they are is led there.
   */
  private static final Set<String> NOT_BY_LINK =
      Set.of(
          "/organization",
          "/once/#",
          "/pledge/#",
          "/leaving",
          "/still-here",
          "/assets/**",
          "/favicon.ico",
          "/error",
          "/filings/#/outside",
          "/sign-in/code",
          "/confirm",
          "/confirm/passkey",
          // the ward's directory, which is not set here; DirectoryTest goes there
          "/sign-in/directory",
          "/sign-in/directory/back",
          "/confirm/directory",
          "/confirm/directory/start",
          // there is none before a scanner has looked; PhotographTest goes there
          "/contracts/#/faces/#/picture",
          // what a broken envelope opens, for nobody who is signed in; EmergencyPagesTest goes
          // there
          "/emergency",
          "/emergency/people/#",
          "/emergency/posts/#",
          "/admin/people/#/directory");

  private static final Pattern PDF_PAGE = Pattern.compile("/Type /Page\\b");

  @LocalServerPort private int port;
  private Chromium chromium;
  private Ensemble cast;
  private World world;
  private String home;
  private final Crawl crawl = new Crawl();

  @BeforeAll
  void everybodyGoesEverywhere(@Autowired ApplicationContext context) {
    home = "http://127.0.0.1:" + port;
    cast = new Ensemble(context, port);
    world = new World(context, cast);
    new Crowd(context, cast, world).gather();
    chromium = new Chromium();
    for (var who : Cast.values()) {
      goes(who, "ja", 3);
    }
    // Among hundreds of contracts the one with an API client and blank sheets is not come by.
    for (var page : List.of("clients", "blanks", "chain", "pledges")) {
      goesOnwards(Cast.MANAGER, "/contracts/%s/%s".formatted(world.value("working"), page));
    }
    goesOnwards(Cast.CLERK, "/contracts/%s/pledges".formatted(world.value("working")));
    // Questions stand before a form only while they are not answered.
    var asked =
        "/contracts/%s/questions/%s".formatted(world.value("working"), world.value("quizzed"));
    goesOnwards(Cast.WORKER, asked);
    for (var who : List.of(Cast.SIGNED_OUT, Cast.DECIDER, Cast.WORKER, Cast.ADMINISTRATOR)) {
      goes(who, "en", 1);
    }
  }

  private void goes(Cast who, String language, int ofAKind) {
    var tab = reading(who, language);
    crawl.from(tab, who == Cast.SIGNED_OUT ? "/sign-in" : "/", who, ofAKind);
    tab.page().context().close();
  }

  private void goesOnwards(Cast who, String start) {
    var tab = reading(who, "ja");
    crawl.onwards(tab, start, who);
    tab.page().context().close();
  }

  private Watched reading(Cast who, String language) {
    var tab = tab(who);
    tab.open("/sign-in?lang=" + language);
    return tab;
  }

  private Watched tab(Cast who) {
    var window = chromium.window(home, PageRules.WIDE, PageRules.HIGH);
    cast.browser(who)
        .cookies()
        .forEach((name, value) -> window.addCookies(List.of(new Cookie(name, value).setUrl(home))));
    return new Watched(window.newPage(), home);
  }

  @AfterAll
  void closeTheBrowser() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @Test
  void everyPageKeepsTheRulesForPages() {
    assertThat(crawl.wrong()).isEmpty();
  }

  @Test
  void somebodyComesByLinksToEveryPageThereIs(@Autowired ApplicationContext context) {
    var missed =
        RunningRoutes.of(context).stream()
            .filter(route -> route.startsWith("GET "))
            .map(route -> route.substring("GET ".length()).replaceAll("\\{[^}]+}", "#"))
            .collect(Collectors.toCollection(TreeSet::new));
    missed.removeAll(crawl.visits().keySet());
    missed.removeAll(NOT_BY_LINK);
    missed.removeIf(route -> route.startsWith("/api/"));
    assertThat(missed).isEmpty();
  }

  @Test
  void everyControlIsReachedByTabAndTheContentBySkipping() {
    var wrong = new ArrayList<String>();
    for (var visit : crawl.visits().values()) {
      if (visit.page()) {
        var tab = tab(visit.who());
        tab.open(visit.path());
        wrong.addAll(named(visit, Keyboard.skipLink(tab.page())));
        tab.open(visit.path());
        wrong.addAll(named(visit, Keyboard.unreachable(tab.page())));
        tab.page().context().close();
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void thePagesThatSayNoKeepTheRulesToo() {
    assertThat(new Refusals(this::tab, world).wrong()).isEmpty();
  }

  @Test
  void theCustomaryFormPrintsOnOneSheetOfA4() {
    var tab = tab(Cast.CLERK);
    tab.open("/filings/%s/paper".formatted(world.value("reviewed")));
    tab.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    tab.page().setViewportSize(794, 1123);
    Screens.keep(tab.page(), "paper-F06");
    var pdf = tab.page().pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
    var sheets = PDF_PAGE.matcher(new String(pdf, StandardCharsets.ISO_8859_1)).results().count();
    assertThat(sheets).isEqualTo(1);
  }

  private static List<String> named(Crawl.Visit visit, List<String> wrong) {
    return wrong.stream().map(what -> "%s: %s".formatted(visit.path(), what)).toList();
  }
}
