package jp.junshu.e2e;

import static jp.junshu.e2e.DirectoryScene.REALM;
import static jp.junshu.e2e.DirectoryScene.START;
import static jp.junshu.e2e.DirectoryScene.back;
import static jp.junshu.e2e.DirectoryScene.raw;
import static jp.junshu.e2e.DirectoryScene.sent;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import jp.junshu.server.Ageing;
import jp.junshu.server.AuthenticatorApp;
import jp.junshu.server.ServerTest;
import jp.junshu.server.TestBrowser;
import jp.junshu.server.TestBrowser.Answer;
import jp.junshu.server.identity.TokenLook;
import jp.junshu.server.routes.Cast;
import jp.junshu.server.routes.Ensemble;
import jp.junshu.server.routes.World;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/** The ward's people sign in through its directory, a real Keycloak, and nobody else does. */
@InChromium
@ServerTest
@TestPropertySource(
    properties = {
      "junshu.test=directory",
      "junshu.sign-in.fresh=15m",
      "junshu.directory.client-id=junshu",
      "junshu.directory.secret=a-secret-of-the-test-only",
      "junshu.directory.strong-methods=otp",
      "junshu.directory.clocks=0s"
    })
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DirectoryTest {

  private static final Keycloak KEYCLOAK = Keycloak.start();

  @DynamicPropertySource
  static void theDirectoryThereIs(DynamicPropertyRegistry registry) {
    registry.add("junshu.directory.issuer", () -> KEYCLOAK.issuer(REALM));
  }

  @LocalServerPort private int port;
  private ApplicationContext context;
  private DirectoryScene scene;
  private Ensemble cast;

  @BeforeAll
  void aWardWithADirectory(@Autowired ApplicationContext application) {
    context = application;
    scene = new DirectoryScene(KEYCLOAK, context, port);
    cast = scene.cast();
    scene.bind(Cast.DECIDER, "s-decider");
    scene.bind(Cast.CLERK, "s-clerk");
    scene.bind(Cast.AUDITOR, "s-auditor");
  }

  private TestBrowser decider() {
    var browser = scene.browser();
    assertThat(scene.signIn(browser, "s-decider").status()).isEqualTo(200);
    return browser;
  }

  private static void refused(Answer answer, String words) {
    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.page().select("[role=alert]").text()).contains(words);
  }

  private void nobodyIsIn(TestBrowser browser) {
    assertThat(browser.get("/").path()).startsWith("/sign-in");
  }

  @Test
  void whomTheAdministratorBoundSignsInAndItIsASignInLikeAnother() {
    var browser = scene.browser();
    var done = scene.signIn(browser, "s-decider");
    assertThat(done.header("Refresh")).isEqualTo("0;url=/");
    assertThat(browser.cookies()).doesNotContainKey("JUNSHU-DIRECTORY");
    assertThat(browser.get("/").page().text()).contains(Cast.DECIDER.family());
    var own = browser.get("/sessions").page();
    assertThat(own.select("main tbody").text()).contains("区の職員認証(2要素)");
    browser.submit(browser.get("/sessions"), "/sign-out", Map.of());
    nobodyIsIn(browser);
  }

  @Test
  void oneGoesOnToThePageThatWasAskedForAndToNoOtherHouse() {
    var browser = scene.browser();
    browser.get("/contracts?x=1");
    var done = scene.signIn(browser, "s-decider");
    assertThat(done.header("Refresh")).startsWith("0;url=/contracts?x=1");
    var lured = scene.browser();
    var asked =
        sent(lured, START + "?onward=https://elsewhere.example&continue=//elsewhere.example");
    assertThat(asked.toString()).doesNotContain("elsewhere");
    var back = back(lured, new AtKeycloak("s-decider").shows(asked));
    assertThat(back.header("Refresh")).isEqualTo("0;url=/");
  }

  @Test
  void whomNobodyIsBoundToIsRefusedWithTheNextStepAndNobodyIsMadeOfThem() {
    var before = people();
    var browser = scene.browser();
    var answer = scene.signIn(browser, "s-nobody");
    refused(answer, "識別子を、このシステムの管理者に伝え");
    assertThat(answer.page().select("main .digest").text()).isNotBlank();
    nobodyIsIn(browser);
    assertThat(people()).isEqualTo(before);
    var english = scene.browser();
    english.get("/sign-in?lang=en");
    refused(scene.signIn(english, "s-nobody"), "Give this identifier to the administrator");
  }

  private int people() {
    var count = "SELECT count(*) FROM identity.person";
    return cast.inSystem(
        () -> context.getBean(JdbcClient.class).sql(count).query(Integer.class).single());
  }

  @Test
  void anIdentityIsOnePersonsAndNobodyOfAContractorIsBound() {
    var page = "/admin/people/%s/directory".formatted(cast.actor(Cast.ADMINISTRATOR).person());
    var admin = cast.browser(Cast.ADMINISTRATOR);
    var decider = "/admin/people/%s/directory".formatted(cast.actor(Cast.DECIDER).person());
    var taken = admin.get(decider).page().select("main .digest").first();
    var subject = Map.of("subject", String.valueOf(taken == null ? "" : taken.text()));
    var again = admin.submit(admin.get(page), page, subject);
    assertThat(again.status()).isEqualTo(422);
    assertThat(again.page().select("[role=alert], .errors").text()).contains("ほかの人のもの");
    var worker = "/admin/people/%s/directory".formatted(cast.actor(Cast.WORKER).person());
    assertThat(admin.get(worker).status()).isEqualTo(404);
    var fields = admin.fields(admin.get(page), page, Map.of("subject", "worker-of-a-firm"));
    assertThat(admin.post(worker, fields).status()).isEqualTo(404);
  }

  @Test
  void thatSomebodyWasBoundIsToldToThemAndToTheAdministrators() {
    assertThat(decider().get("/").page().text()).contains("あなたとしてサインインできるようになりました");
    var admin = cast.browser(Cast.ADMINISTRATOR).get("/").page().text();
    assertThat(admin).contains(Cast.DECIDER.family()).contains("さんとしてサインインできるようになりました");
  }

  @Test
  void withoutASecondFactorThereTheOneHereIsAskedFor() {
    var enrolment = "/account/second-factor";
    var own = cast.browser(Cast.CLERK);
    var page = own.get(enrolment);
    var app = new AuthenticatorApp(page.page().select("main .digest").text());
    own.submit(page, enrolment, Map.of("code", app.code()));
    var browser = scene.browser();
    var done = scene.signIn(browser, "s-clerk");
    assertThat(done.header("Refresh")).isEqualTo("0;url=/sign-in/code");
    assertThat(browser.get("/contracts").path()).isEqualTo("/sign-in/code");
    var asked = browser.get("/sign-in/code");
    assertThat(browser.submit(asked, "/sign-in/code", Map.of("code", "000000")).status())
        .isEqualTo(401);
    browser.submit(asked, "/sign-in/code", Map.of("code", app.code()));
    assertThat(browser.get("/contracts").path()).isEqualTo("/contracts");
  }

  @Test
  void whoIsStoppedAtTheDirectoryDoesNotComeBack() {
    var told = new AtKeycloak("s-disabled").told(sent(scene.browser(), START));
    assertThat(told).containsIgnoringCase("disabled");
  }

  @Test
  void aCodeIsTakenOnceAndOnlyFromTheBrowserThatWasSent() {
    var browser = scene.browser();
    var asked = sent(browser, START);
    var carried = browser.cookies().get("JUNSHU-DIRECTORY");
    var from = new AtKeycloak("s-decider").shows(asked);
    var another = scene.browser();
    refused(back(another, from), "はじめからやり直してください");
    sent(another, START);
    refused(back(another, from), "確かめられませんでした");
    assertThat(raw(browser, from).statusCode()).isEqualTo(200);
    var replayed = scene.browser();
    replayed.cookies().put("JUNSHU-DIRECTORY", carried);
    refused(back(replayed, from), "確かめられませんでした");
    nobodyIsIn(replayed);
  }

  @Test
  void aChangedStateNonceOrChallengeOpensNothing() {
    var browser = scene.browser();
    var from = new AtKeycloak("s-decider").shows(sent(browser, START));
    var changed = from.toString().replaceFirst("state=....", "state=AAAA");
    refused(back(browser, URI.create(changed)), "確かめられませんでした");
    for (var change : new String[] {"nonce=[^&]+", "&nonce=[^&]+"}) {
      var other = scene.browser();
      var with = change.startsWith("&") ? "" : "nonce=another";
      var answer = scene.signIn(other, "s-decider", to -> to.replaceFirst(change, with));
      refused(answer, "確かめられませんでした");
      nobodyIsIn(other);
    }
    var challenge = "code_challenge=" + "A".repeat(43);
    var answer =
        scene.signIn(
            scene.browser(), "s-decider", to -> to.replaceFirst("code_challenge=[^&]+", challenge));
    refused(answer, "確かめられませんでした");
  }

  @Test
  void whatWasMeantForAnotherClientOrComesFromAnotherIssuerIsRefused() {
    var answer =
        scene.signIn(
            scene.browser(),
            "s-decider",
            to -> to.replace("client_id=junshu", "client_id=another"));
    refused(answer, "確かめられませんでした");
    var ours = idToken("junshu", "a-secret-of-the-test-only");
    var theirs = idToken("another", "a-secret-of-another-client");
    var look = new TokenLook(context);
    assertThat(look.holds(ours)).isTrue();
    assertThat(look.holds(theirs)).isFalse();
    assertThat(look.holds(ours.substring(0, ours.length() - 4) + "AAAA")).isFalse();
    assertThat(look.holdsForIssuer(KEYCLOAK.issuer("master"), ours)).isFalse();
  }

  /** A real token, asked for by the test itself. */
  private String idToken(String client, String secret) {
    var verifier = "v".repeat(43);
    var challenge = TokenLook.challenge(verifier);
    var redirect = "http://localhost:%d/sign-in/directory/back".formatted(port);
    var asked =
        "%s/protocol/openid-connect/auth?response_type=code&scope=openid&client_id=%s&redirect_uri=%s"
            + "&code_challenge=%s&code_challenge_method=S256";
    var to = asked.formatted(KEYCLOAK.issuer(REALM), client, redirect, challenge);
    var code =
        new AtKeycloak("s-decider").shows(URI.create(to)).getQuery().replaceFirst(".*code=", "");
    var form =
        "grant_type=authorization_code&client_id=%s&client_secret=%s&redirect_uri=%s&code=%s"
            + "&code_verifier=%s";
    return KEYCLOAK.token(
        REALM, form.formatted(client, secret, redirect, code, verifier), "id_token");
  }

  private String asksToDecide(TestBrowser browser) {
    var filing = "/filings/" + new World(context, cast).value("reviewed");
    var grant = Map.of("outcome", "GRANTED", "opinion", "職員認証で決めた");
    Ageing.of(context, cast.actor(Cast.DECIDER).person(), Duration.ofMinutes(16));
    var asked = browser.submit(browser.get(filing), filing + "/decide", grant);
    assertThat(asked.path()).isEqualTo("/confirm");
    assertThat(asked.page().select("main a[href='/confirm/directory/start']")).isNotEmpty();
    return filing;
  }

  @Test
  void beforeWhatDecidesTheDirectoryAsksAnewAndThenItIsDoneAsItWasWritten() {
    var browser = decider();
    var filing = asksToDecide(browser);
    var asked = sent(browser, "/confirm/directory/start");
    assertThat(asked.getQuery()).contains("prompt=login").contains("max_age=0");
    var done = back(browser, new AtKeycloak("s-decider").shows(asked));
    assertThat(done.header("Refresh")).isEqualTo("0;url=/confirm/directory");
    assertThat(cast.browser(Cast.AUDITOR).get(filing).page().text()).doesNotContain("職員認証で決めた");
    var page = browser.get("/confirm/directory");
    assertThat(page.page().select("main").text()).contains("の決裁");
    assertThat(browser.submit(page, "/confirm/directory", Map.of()).path()).isEqualTo(filing);
    assertThat(browser.get(filing).page().text()).contains("職員認証で決めた");
    assertThat(browser.get("/confirm/directory").path()).isEqualTo("/confirm");
  }

  @Test
  void whoShowedThemselvesBeforeBeingAskedHasNotShownThemselvesAnew() {
    var browser = scene.browser();
    var there = new AtKeycloak("s-decider");
    back(browser, there.shows(sent(browser, START)));
    asksToDecide(browser);
    TokenLook.untilTheNextSecond();
    var quietly = sent(browser, "/confirm/directory/start").toString();
    var asked = quietly.replaceAll("&(prompt|max_age)=[^&]+", "");
    refused(back(browser, there.shows(URI.create(asked))), "改めて確かめていません");
    assertThat(browser.get("/confirm/directory").path()).isEqualTo("/confirm");
  }

  @Test
  void somebodyElsesSignInThereConfirmsNothingHere() {
    var browser = decider();
    asksToDecide(browser);
    var asked = sent(browser, "/confirm/directory/start");
    refused(back(browser, new AtKeycloak("s-auditor").shows(asked)), "違う人が確かめました");
    var clerk = cast.browser(Cast.AUDITOR);
    var note = sent(browser, "/confirm/directory/start");
    back(browser, new AtKeycloak("s-decider").shows(note));
    clerk.cookies().put("JUNSHU-DIRECTORY", browser.cookies().get("JUNSHU-DIRECTORY"));
    assertThat(clerk.get("/confirm/directory").path()).isEqualTo("/confirm");
  }

  @Test
  void inABrowserOneComesBackSignedInThoughItSendsTheSessionToNobodyElsesLinks() {
    try (var browser = new DirectoryInChromium(port)) {
      browser.signsIn("/contracts", "s-decider");
      browser.keeps("/sessions", "directory-sessions");
      var filing = "/filings/" + new World(context, cast).value("reviewed");
      Ageing.of(context, cast.actor(Cast.DECIDER).person(), Duration.ofMinutes(16));
      browser.page().navigate(filing);
      browser.chooses("承認する", "決める");
      browser.page().locator("a[href='/confirm/directory/start']").click();
      browser.shows("s-decider");
      browser.page().waitForURL(url -> url.endsWith("/confirm/directory"));
      browser.looks("directory-confirm");
      browser.page().locator("form[action='/confirm/directory'] button").click();
      browser.page().waitForURL(url -> url.endsWith(filing));
      browser.keeps("/sign-in", "directory-button");
      browser.page().navigate("/sign-in/directory/back");
      browser.looks("directory-refused");
    }
  }

  @Test
  void noTokenIsKept() {
    var browser = decider();
    browser.get("/");
    var rows =
        """
        SELECT count(*) FROM infra.spring_session_attributes
         WHERE position('eyJ'::bytea IN attribute_bytes) > 0
        """;
    var kept =
        cast.inSystem(
            () -> context.getBean(JdbcClient.class).sql(rows).query(Integer.class).single());
    assertThat(kept).isZero();
  }

  @Test
  @Order(Integer.MAX_VALUE - 2)
  void onceTheBindingOrThePlaceAtTheWardEndsNobodyIsInByIt() {
    var browser = decider();
    var admin = cast.browser(Cast.ADMINISTRATOR);
    var page = "/admin/people/%s/directory".formatted(cast.actor(Cast.DECIDER).person());
    admin.submit(admin.get(page), page + "/end", Map.of());
    nobodyIsIn(browser);
    refused(scene.signIn(scene.browser(), "s-decider"), "管理者に伝え");
    var auditor = scene.browser();
    scene.signIn(auditor, "s-auditor");
    var actor = cast.actor(Cast.AUDITOR);
    var end = "/admin/people/%s/memberships/%s/end".formatted(actor.person(), actor.organization());
    admin.submit(admin.get(end), end, Map.of("until", "2026-03-15"));
    nobodyIsIn(auditor);
    refused(scene.signIn(scene.browser(), "s-auditor"), "所属がありません");
  }

  @Test
  @Order(Integer.MAX_VALUE)
  void withTheDirectoryDownThePageSaysSoAndThePasswordLetsIn() {
    KEYCLOAK.close();
    var browser = scene.browser();
    assertThat(browser.get("/sign-in").page().select("a[href='" + START + "']")).isNotEmpty();
    var answer = browser.get(START);
    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.page().select("[role=alert]").text()).contains("つながりません");
    assertThat(answer.page().select("main a[href='/sign-in']")).isNotEmpty();
    browser.signIn(Cast.ADMINISTRATOR.account(), Ensemble.PASSWORD);
    assertThat(browser.get("/").path()).isEqualTo("/");
  }
}
