package jp.junshu.server.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import jp.junshu.server.ServerTest;
import jp.junshu.server.TestBrowser;
import jp.junshu.server.TestBrowser.Answer;
import jp.junshu.server.identity.FirstStart;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** What a browser is told, who is let in, and what a page says that says no. */
@ServerTest
@TestPropertySource(properties = "junshu.test=entrance")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(OutputCaptureExtension.class)
class EntranceTest {

  private static final String PASSWORD = "correct horse battery";
  private static final String SECRET = "geheim-4711";
  private static final String CSRF_PAGE = "画面を開いてから時間がたっています";

  @LocalServerPort private int port;

  @BeforeAll
  void somebodyCanSignIn(@Autowired FirstStart firstStart) {
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

  @ParameterizedTest
  @ValueSource(strings = {"/sign-in", "/admin", "/no-such-page", "/once/nothing", "/assets/none"})
  void everyAnswerTellsTheBrowserToTrustNobody(String path) {
    for (var browser : new TestBrowser[] {new TestBrowser(port), signedIn()}) {
      var answer = browser.get(path);
      assertThat(answer.header("Content-Security-Policy"))
          .startsWith("default-src 'none'; style-src 'self'")
          .contains("frame-ancestors 'none'")
          .doesNotContain("script-src", "unsafe");
      assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
      assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
      assertThat(answer.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
      assertThat(answer.header("Cache-Control")).contains("no-store");
      assertThat(answer.page().select("script, [style], [onclick]")).isEmpty();
    }
  }

  @Test
  void onlyPagesThatAskForAPasskeyMayRunTheOneScriptOfOurOwn() throws IOException {
    for (var path : List.of("/sign-in/passkey", "/account/passkeys", "/confirm/passkey")) {
      var answer = signedIn().get(path);
      assertThat(answer.header("Content-Security-Policy"))
          .startsWith("default-src 'none'; style-src 'self'")
          .endsWith("; script-src 'self'")
          .doesNotContain("unsafe", "connect-src");
      assertThat(answer.page().select("[style], [onclick], script:not([src=/assets/passkey.js])"))
          .isEmpty();
    }
    try (var files = Files.walk(Path.of("src/main/resources"))) {
      assertThat(files.map(Path::toString).filter(name -> name.endsWith(".js")))
          .containsExactly("src/main/resources/assets/passkey.js");
    }
    var script = new TestBrowser(port).get("/assets/passkey.js");
    assertThat(script.header("Content-Type")).startsWith("text/javascript");
  }

  @Test
  void theStylesheetIsKeptUntilItChanges() {
    var browser = new TestBrowser(port);
    var first = browser.send(browser.request("/assets/junshu.css").GET());
    var etag = first.headers().firstValue("ETag").orElseThrow();
    assertThat(first.headers().firstValue("Cache-Control")).contains("no-cache");
    var again = browser.request("/assets/junshu.css").header("If-None-Match", etag).GET();
    assertThat(browser.send(again).statusCode()).isEqualTo(304);
    assertThat(browser.cookies()).isEmpty();
  }

  @Test
  void aBrowsersOwnWishForAnIconIsMetAndIsNotWhereItIsLedAfterSigningIn() {
    var browser = new TestBrowser(port);
    var icon = browser.send(browser.request("/favicon.ico").GET());
    assertThat(icon.headers().firstValue("Location").orElseThrow()).endsWith("/assets/favicon.svg");
    assertThat(browser.send(browser.request("/assets/favicon.svg").GET()).statusCode())
        .isEqualTo(200);
    assertThat(browser.cookies()).isEmpty();
  }

  @Test
  void pagesAreCompressed() {
    var browser = new TestBrowser(port);
    var page = browser.send(browser.request("/sign-in").header("Accept-Encoding", "gzip").GET());
    assertThat(page.headers().firstValue("Content-Encoding")).contains("gzip");
  }

  @Test
  void theSessionsCookieIsOutOfReachOfScriptsAndOtherSites() {
    var browser = new TestBrowser(port);
    var answer = browser.send(browser.request("/sign-in").GET());
    assertThat(answer.headers().allValues("Set-Cookie"))
        .singleElement()
        .satisfies(
            cookie ->
                assertThat(cookie).startsWith("JUNSHU=").contains("HttpOnly", "SameSite=Strict"));
  }

  @Test
  void aWrongPasswordAndAnUnknownAccountAreToldAlike() {
    var wrong = new TestBrowser(port).signIn("admin-x", "wrong password");
    var unknown = new TestBrowser(port).signIn(UUID.randomUUID().toString(), "wrong password");
    var none = new TestBrowser(port).signIn("a\0" + UUID.randomUUID(), "wrong password");
    assertThat(alert(none)).isEqualTo(alert(unknown));
    assertThat(wrong.status()).isEqualTo(401);
    assertThat(unknown.status()).isEqualTo(401);
    assertThat(alert(wrong)).isEqualTo(alert(unknown)).contains("利用者番号かパスワードが違います");
    assertThat(wrong.page().select("#account").val()).isEqualTo("admin-x");
    assertThat(wrong.page().select("#password").val()).isEmpty();
  }

  @Test
  void fiveRefusalsAndNothingMoreIsTakenWhetherTheAccountExistsOrNot() {
    var nobody = UUID.randomUUID().toString();
    for (int n = 0; n < 5; n++) {
      assertThat(alert(new TestBrowser(port).signIn(nobody, "wrong " + n))).contains("違います");
    }
    assertThat(alert(new TestBrowser(port).signIn(nobody, "wrong"))).contains("15分");
    assertThat(new TestBrowser(port).signIn("admin", PASSWORD).status()).isNotEqualTo(401);
  }

  @Test
  void guessesMadeAllAtOnceAreNoMoreThanGuessesMadeOneByOne() throws Exception {
    var nobody = UUID.randomUUID().toString();
    try (var guessers = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<String> guess = () -> alert(new TestBrowser(port).signIn(nobody, "wrong"));
      var answers = guessers.invokeAll(Collections.nCopies(20, guess));
      assertThat(answers)
          .filteredOn(answer -> answer.resultNow().contains("違います"))
          .as("guesses that were looked at")
          .hasSize(5);
    }
  }

  @Test
  void theSessionHasAnotherIdAfterSigningInAndIsNoneAfterSigningOut() {
    var browser = new TestBrowser(port);
    browser.get("/sign-in");
    var before = browser.cookies().get("JUNSHU");
    browser.signIn("admin", PASSWORD);
    var after = browser.cookies().get("JUNSHU");
    assertThat(after).isNotEqualTo(before);
    var left = browser.submit(browser.get("/admin"), "/sign-out", Map.of());
    assertThat(left.page().text()).contains("サインアウトしました");
    browser.cookies().put("JUNSHU", after);
    assertThat(browser.get("/admin").path()).isEqualTo("/sign-in");
  }

  @Test
  void whoeverIsNotSignedInIsLedThereAndThenOnward() {
    var browser = new TestBrowser(port);
    var page = browser.get("/admin/organizations");
    assertThat(page.path()).isEqualTo("/sign-in");
    var typed = Map.of("account", "admin", "password", PASSWORD);
    assertThat(browser.submit(page, "/sign-in", typed).path()).startsWith("/admin/organizations");
  }

  @Test
  void aFormWithoutItsTokenChangesNothingAndSaysWhatToDo() {
    var browser = signedIn();
    var fields = browser.fields(browser.get("/admin"), "/admin/sections", Map.of("name", "偽の課"));
    fields.put("_csrf", "forged");
    var forged = browser.post("/admin/sections", fields);
    assertThat(forged.status()).isEqualTo(403);
    assertThat(forged.title()).isEqualTo(CSRF_PAGE);
    fields.remove("_csrf");
    assertThat(browser.post("/admin/sections", fields).title()).isEqualTo(CSRF_PAGE);
    assertThat(browser.get("/admin").page().text()).doesNotContain("偽の課");
  }

  @Test
  void foreignAbsentAndMalformedIdsAreToldAlike() {
    var browser = signedIn();
    var absent = browser.get("/admin/people/" + UUID.randomUUID());
    var malformed = browser.get("/admin/people/not-an-id");
    var noPage = browser.get("/no-such-page");
    assertThat(absent.status()).isEqualTo(404);
    assertThat(malformed.status()).isEqualTo(404);
    assertThat(main(absent)).isEqualTo(main(malformed)).isEqualTo(main(noPage));
  }

  @Test
  void methodsTypesAndValuesThatAreNotTakenHavePagesOfTheirOwn() {
    var browser = signedIn();
    var page = browser.get("/admin");
    var fields = browser.fields(page, "/admin/sections", Map.of("actKey", "no key"));
    assertThat(browser.post("/admin/sections", fields).title()).contains("読み取れません");
    assertThat(browser.get("/admin/sections").title()).contains("この開き方はできません");
    var large = browser.fields(page, "/admin/sections", Map.of("name", "課".repeat(800_000)));
    var tooLarge = browser.post("/admin/sections", large);
    assertThat(tooLarge.status()).isEqualTo(413);
    assertThat(tooLarge.title()).contains("大きすぎます");
    assertThat(tooLarge.page().text()).doesNotContain("Exception", "org.", "HTTP Status");
    var odd = browser.request("/sign-in").method("PUT", BodyPublishers.ofString("x"));
    assertThat(browser.send(odd).body()).doesNotContain("Exception", "HTTP Status");
  }

  @Test
  void aValueThatIsMissingOrNoneIsToldLikeAnyMistakeAndIsNotKept(CapturedOutput log) {
    var browser = signedIn();
    var none = browser.fields(browser.get("/admin"), "/admin/sections", Map.of("name", SECRET));
    none.remove("actKey");
    var odd = browser.fields(browser.get("/admin"), "/admin/sections", Map.of("actKey", SECRET));
    for (var fields : List.of(none, odd)) {
      var answer = browser.post("/admin/sections", fields);
      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.title()).contains("読み取れません");
      assertThat(answer.page().html()).doesNotContain(SECRET, "Exception", "MethodArgument");
      assertThat(answer.header("Content-Security-Policy")).startsWith("default-src 'none'");
    }
    assertThat(log.getAll()).doesNotContain(SECRET);
  }

  @Test
  void englishIsChosenAndKeptAndOtherwiseAllIsJapanese() {
    var browser = new TestBrowser(port);
    var asked = browser.request("/sign-in").header("Accept-Language", "en-US,en;q=0.9").GET();
    assertThat(browser.send(asked).body()).contains("<html lang=\"ja\">", "サインイン");
    assertThat(browser.get("/sign-in?lang=en").page().select("html").attr("lang")).isEqualTo("en");
    assertThat(browser.get("/sign-in").title()).isEqualTo("Sign in");
    assertThat(browser.get("/sign-in?lang=xx").title()).isEqualTo("Sign in");
    assertThat(browser.get("/sign-in?lang=ja").title()).isEqualTo("サインイン");
  }

  private static String alert(Answer answer) {
    return answer.page().select("[role=alert]").text();
  }

  private static String main(Answer answer) {
    return answer.page().select("main").html();
  }
}
