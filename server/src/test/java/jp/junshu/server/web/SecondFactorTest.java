package jp.junshu.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import jp.junshu.server.AuthenticatorApp;
import jp.junshu.server.ServerTest;
import jp.junshu.server.TestBrowser;
import jp.junshu.server.TestBrowser.Answer;
import jp.junshu.server.identity.SecondFactors;
import jp.junshu.server.identity.WrongCodes;
import jp.junshu.server.routes.Cast;
import jp.junshu.server.routes.Ensemble;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Who has a second factor shows it after the password, before anything opens. */
@ServerTest
@TestPropertySource(properties = "junshu.test=second factor")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(OutputCaptureExtension.class)
class SecondFactorTest {

  private static final String PAGE = "/account/second-factor";
  private static final String CODE = "/sign-in/code";
  private static final String TOLD = "main section[aria-labelledby^=alarm-]";

  @LocalServerPort private int port;
  private ApplicationContext context;
  private Ensemble cast;
  private TestBrowser worker;
  private AuthenticatorApp app;
  private List<String> paper = List.of();

  @BeforeAll
  void somePeople(@Autowired ApplicationContext application) {
    context = application;
    cast = new Ensemble(context, port);
  }

  /** Anew each time, after a reset by the administrator. */
  @BeforeEach
  void aWorkerWithASecondFactor() {
    cast.leave(Cast.WORKER);
    reset();
    worker = cast.browser(Cast.WORKER);
    enrol(worker);
  }

  private Answer reset() {
    var admin = cast.browser(Cast.ADMINISTRATOR);
    var page = "/admin/people/" + cast.actor(Cast.WORKER).person();
    return admin.submit(admin.get(page + "/account"), page + "/second-factor-reset", Map.of());
  }

  private void enrol(TestBrowser browser) {
    var page = browser.get(PAGE);
    app = new AuthenticatorApp(page.page().select("main .digest").text());
    var done = browser.submit(page, PAGE, Map.of("code", app.code()));
    assertThat(done.status()).isEqualTo(200);
    paper = done.page().select("main li code").eachText();
  }

  private TestBrowser halfway() {
    var browser = new TestBrowser(port);
    var answer = browser.signIn(Cast.WORKER.account(), Ensemble.PASSWORD);
    assertThat(answer.path()).isEqualTo(CODE);
    return browser;
  }

  private static Answer show(TestBrowser browser, String code) {
    return browser.submit(browser.get(CODE), CODE, Map.of("code", code));
  }

  @Test
  void afterThePasswordNothingOpensButThePageForTheCode() {
    var browser = halfway();
    for (var path : List.of("/", "/contracts", "/sessions", PAGE, "/organization", "/rules")) {
      assertThat(browser.get(path).path()).as(path).isEqualTo(CODE);
    }
    var token = browser.fields(browser.get(CODE), "/sign-out", Map.of());
    for (var path : List.of("/organization", "/sessions/end-others", PAGE, PAGE + "/remove")) {
      assertThat(browser.post(path, token).path()).as(path).isEqualTo(CODE);
    }
    assertThat(browser.get("/limits").status()).isEqualTo(200);
    assertThat(browser.get(CODE).page().select("main a[href^=tel:]")).isNotEmpty();
    assertThat(browser.submit(browser.get(CODE), "/sign-out", Map.of()).path())
        .startsWith("/sign-in");
  }

  @Test
  void theCodeLeadsOnToWhatWasAskedForUnderAnotherSessionId() {
    var browser = new TestBrowser(port);
    var page = browser.get("/rules");
    var typed = Map.of("account", Cast.WORKER.account(), "password", Ensemble.PASSWORD);
    browser.submit(page, "/sign-in", typed);
    var before = browser.cookies().get("JUNSHU");
    assertThat(show(browser, app.code()).path()).startsWith("/rules");
    assertThat(browser.cookies().get("JUNSHU")).isNotEqualTo(before);
    assertThat(browser.get("/sessions").page().select("main tbody").text()).contains("パスワードと確認コード");
  }

  @Test
  void aCodeIsGoodOnceAndAWrongOneNever() {
    assertThat(show(halfway(), app.shown()).status()).isEqualTo(401);
    assertThat(show(halfway(), "000000").page().select("[role=alert]").text()).contains("数字が違うか");
    var code = app.code();
    assertThat(show(halfway(), code).status()).isEqualTo(200);
    assertThat(show(halfway(), code).status()).isEqualTo(401);
  }

  @Test
  void aRecoveryCodeStandsInOnceHoweverItIsWritten() {
    assertThat(paper).hasSize(10).allMatch(code -> code.matches("[A-Z2-7]{5}-[A-Z2-7]{5}"));
    var code = paper.getFirst().toLowerCase(java.util.Locale.ROOT).replace("-", " ");
    assertThat(show(halfway(), code).status()).isEqualTo(200);
    assertThat(show(halfway(), paper.getFirst()).status()).isEqualTo(401);
    assertThat(worker.get(PAGE).page().text()).contains("9個");
  }

  @Test
  void fiveWrongCodesAndNoneIsLookedAtFromWhereverWhileTheNumberForIncidentsIsThere() {
    var browser = halfway();
    for (int n = 0; n < 5; n++) {
      assertThat(show(browser, "00000" + n).status()).isEqualTo(401);
    }
    var shut = show(browser, app.code());
    assertThat(shut.page().select("[role=alert]").text()).contains("15分");
    assertThat(shut.page().select("main a[href^=tel:]")).isNotEmpty();
    assertThat(show(halfway(), paper.getLast()).status()).isEqualTo(401);
    assertThat(worker.get("/").status()).isEqualTo(200);
  }

  private void slowly(int many) {
    WrongCodes.typed(context, cast.actor(Cast.WORKER).person(), many);
  }

  @Test
  void afterTwentyWrongCodesHoweverSlowTheAppIsNotLookedAtAnyMoreAndPaperOpensItAgain() {
    slowly(18);
    assertThat(show(halfway(), "000000").status()).isEqualTo(401);
    assertThat(show(halfway(), app.code()).status()).isEqualTo(200);
    slowly(20);
    var shut = show(halfway(), app.code());
    assertThat(shut.status()).isEqualTo(401);
    assertThat(shut.page().select("[role=alert]").text()).contains("20回", "紙の回復コード");
    assertThat(shut.page().select("main a[href^=tel:]")).isNotEmpty();
    assertThat(worker.get("/").status()).isEqualTo(200);
    assertThat(show(halfway(), paper.getFirst()).status()).isEqualTo(200);
    assertThat(show(halfway(), app.shown()).status()).isEqualTo(200);
  }

  private static Answer readsWhatTheyAreTold(TestBrowser browser) {
    var home = browser.get("/");
    while (!home.page().select(TOLD).isEmpty()) {
      home = browser.submit(home, home.page().select(TOLD + " form").attr("action"), Map.of());
    }
    return home;
  }

  @Test
  void thatItClosedIsToldOnceToThePersonAndToTheAdministratorAndAResetOpensIt() {
    var admin = cast.browser(Cast.ADMINISTRATOR);
    readsWhatTheyAreTold(admin);
    readsWhatTheyAreTold(worker);
    slowly(20);
    slowly(3);
    assertThat(cast.browser(Cast.CLERK).get("/").page().select(TOLD)).isEmpty();
    for (var each : List.of(worker, admin)) {
      var home = each.get("/");
      assertThat(home.page().select(TOLD)).hasSize(1);
      assertThat(home.page().select(TOLD).text()).contains("20回続けて間違えられました");
      assertThat(readsWhatTheyAreTold(each).path()).isEqualTo("/");
    }
    reset();
    worker = cast.anew(Cast.WORKER);
    enrol(worker);
    assertThat(show(halfway(), app.code()).status()).isEqualTo(200);
  }

  @Test
  void ofTwoWhoEnrolTheFirstOneAtOnceOneIsTakenAndTheOtherIsToldSo() throws Exception {
    reset();
    var factors = context.getBean(SecondFactors.class);
    var person = cast.actor(Cast.WORKER).person();
    try (var both = Executors.newFixedThreadPool(8)) {
      Callable<Optional<List<String>>> enrols =
          () -> {
            var offer = factors.offer(person);
            var own = new AuthenticatorApp(factors.secret(person, offer));
            return factors.enrol(person, offer, own.code(), Optional.empty());
          };
      var enrolled =
          both.invokeAll(Collections.nCopies(8, enrols)).stream()
              .map(Future::resultNow)
              .flatMap(Optional::stream)
              .toList();
      assertThat(enrolled).hasSize(1);
    }
  }

  @Test
  void whatIsOfferedIsNewEachTimeAndGoodForTenMinutes() {
    cast.leave(Cast.WORKER);
    reset();
    worker = cast.browser(Cast.WORKER);
    var first = worker.get(PAGE);
    var second = worker.get(PAGE);
    var old = new AuthenticatorApp(first.page().select("main .digest").text());
    var now = new AuthenticatorApp(second.page().select("main .digest").text());
    assertThat(worker.submit(second, PAGE, Map.of("code", old.code())).status()).isEqualTo(422);
    tenMinutesLater(context.getBean(FindByIndexNameSessionRepository.class));
    var over = worker.submit(second, PAGE, Map.of("code", now.code()));
    assertThat(over.page().select("main").text()).contains("10分が過ぎました");
    assertThat(over.page().select("main .digest").text())
        .isNotEqualTo(second.page().select("main .digest").text());
  }

  private <S extends Session> void tenMinutesLater(FindByIndexNameSessionRepository<S> all) {
    var person = cast.actor(Cast.WORKER).person().toString();
    for (var session : all.findByPrincipalName(person).values()) {
      Enrolment.Offer kept = session.getRequiredAttribute(Enrolment.KEY);
      var before = kept.at().minus(Duration.ofMinutes(10));
      session.setAttribute(
          Enrolment.KEY, new Enrolment.Offer(kept.person(), kept.sealed(), before));
      all.save(session);
    }
  }

  @Test
  void enrollingEndsTheirOtherSessions() {
    cast.leave(Cast.WORKER);
    reset();
    worker = cast.browser(Cast.WORKER);
    var other = new TestBrowser(port);
    other.signIn(Cast.WORKER.account(), Ensemble.PASSWORD);
    assertThat(other.get("/").path()).isEqualTo("/");
    enrol(worker);
    assertThat(other.get("/").path()).isEqualTo("/sign-in");
    assertThat(worker.get("/").path()).isEqualTo("/");
  }

  @Test
  void whoeverHasOneChangesOrEndsItByShowingItOnly() {
    var page = worker.get(PAGE);
    var other = new AuthenticatorApp(page.page().select("main .digest").text());
    var stolen = worker.submit(page, PAGE, Map.of("code", other.code(), "current", "123456"));
    assertThat(stolen.status()).isEqualTo(422);
    assertThat(worker.submit(page, PAGE + "/codes", Map.of("current", "")).status()).isEqualTo(422);
    assertThat(worker.submit(page, PAGE + "/remove", Map.of()).status()).isEqualTo(422);
    var renewed = worker.submit(page, PAGE + "/codes", Map.of("current", app.code()));
    assertThat(renewed.page().select("main li code").eachText()).doesNotContainAnyElementsOf(paper);
    assertThat(show(halfway(), paper.getFirst()).status()).isEqualTo(401);
    worker.submit(worker.get(PAGE), PAGE + "/remove", Map.of("current", app.code()));
    assertThat(new TestBrowser(port).signIn(Cast.WORKER.account(), Ensemble.PASSWORD).path())
        .isNotEqualTo(CODE);
  }

  @Test
  void aResetEndsEveryWayInAndEverySessionAtOnceAndOnlyTheAddressBeginsAnew() {
    var path = reset().page().select("a.digest").attr("href");
    assertThat(worker.get("/").path()).isEqualTo("/sign-in");
    var old = new TestBrowser(port);
    assertThat(old.signIn(Cast.WORKER.account(), Ensemble.PASSWORD).status()).isEqualTo(401);
    var anew = "another horse battery";
    var typed = Map.of("password", anew, "again", anew);
    old.submit(old.get(path), path, typed);
    assertThat(old.signIn(Cast.WORKER.account(), anew).path()).isNotEqualTo(CODE);
    assertThat(old.get("/").status()).isEqualTo(200);
  }

  @Test
  void aSessionThatNobodyEndedIsOverAfterAResetAllTheSame() {
    var half = halfway();
    var page = half.get(CODE);
    resetBehindTheirBack();
    assertThat(worker.get("/").path()).isEqualTo("/sign-in");
    half.submit(page, CODE, Map.of("code", app.code()));
    assertThat(half.get("/").path()).isEqualTo("/sign-in");
  }

  private void resetBehindTheirBack() {
    cast.inWard(
        () -> {
          var admin = cast.actor(Cast.ADMINISTRATOR);
          var transaction =
              new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
          transaction.executeWithoutResult(
              _ ->
                  context
                      .getBean(SecondFactors.class)
                      .reset(admin, cast.actor(Cast.WORKER).person()));
          return true;
        });
  }

  @Test
  void neitherSecretNorCodesAreKeptAnywhereNorLogged(@Autowired JdbcClient db, CapturedOutput log) {
    var secret = worker.get(PAGE).page().select("main .digest").text().replace(" ", "");
    var raw = org.bouncycastle.util.encoders.Base32.decode(secret);
    assertThat(log.getAll()).doesNotContain(secret, paper.getFirst(), app.shown());
    var kept = new HashMap<String, List<byte[]>>();
    cast.inWard(
        () -> {
          var all = "SELECT attribute_bytes FROM infra.spring_session_attributes";
          kept.put("sessions", db.sql(all).query((row, _) -> row.getBytes(1)).list());
          return true;
        });
    assertThat(kept.get("sessions"))
        .isNotEmpty()
        .noneMatch(bytes -> holds(bytes, raw) || holds(bytes, secret.getBytes()));
  }

  private static boolean holds(byte[] all, byte[] part) {
    var latin = java.nio.charset.StandardCharsets.ISO_8859_1;
    return new String(all, latin).contains(new String(part, latin));
  }
}
