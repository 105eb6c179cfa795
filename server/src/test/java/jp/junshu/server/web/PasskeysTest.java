package jp.junshu.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import jp.junshu.server.Ageing;
import jp.junshu.server.AuthenticatorApp;
import jp.junshu.server.ServerTest;
import jp.junshu.server.SoftAuthenticator;
import jp.junshu.server.TestBrowser;
import jp.junshu.server.TestBrowser.Answer;
import jp.junshu.server.routes.Cast;
import jp.junshu.server.routes.Ensemble;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;

/** Passkeys, from the server's side: which answers of a device it takes, and which it does not. */
@ServerTest
@TestPropertySource(
    properties = {"junshu.test=passkeys", "junshu.sign-in.origin=https://junshu.example.jp"})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PasskeysTest {

  private static final String HOST = "junshu.example.jp";
  private static final String OWN = "/account/passkeys";
  private static final String DOOR = "/sign-in/passkey";
  private static final String CONFIRM = "/confirm/passkey";

  @LocalServerPort private int port;
  private ApplicationContext context;
  private Ensemble cast;
  private TestBrowser worker;
  private SoftAuthenticator device;

  @BeforeAll
  void somePeople(@Autowired ApplicationContext application) {
    context = application;
    cast = new Ensemble(context, port);
  }

  /** Anew each time, after a reset by the administrator: none of the passkeys before stands. */
  @BeforeEach
  void aWorkerWithAPasskey() {
    cast.leave(Cast.WORKER);
    var admin = cast.browser(Cast.ADMINISTRATOR);
    var page = "/admin/people/" + cast.actor(Cast.WORKER).person();
    admin.submit(admin.get(page + "/account"), page + "/second-factor-reset", Map.of());
    worker = cast.browser(Cast.WORKER);
    device = new SoftAuthenticator(HOST);
    assertThat(register(worker, device).path()).isEqualTo(OWN);
    confirm();
  }

  private static String options(Answer page) {
    return page.page().select("button[data-passkey]").attr("data-options");
  }

  private static Answer register(TestBrowser browser, SoftAuthenticator device) {
    var page = browser.get(OWN);
    var typed = Map.of("name", "職場のパソコン", "credential", device.made(options(page)));
    return browser.submit(page, OWN, typed);
  }

  private Answer enter(TestBrowser browser, SoftAuthenticator device) {
    var page = browser.get(DOOR);
    return browser.submit(page, DOOR, Map.of("credential", device.shown(options(page))));
  }

  private Answer confirm() {
    var own = worker.get(CONFIRM);
    var shown = Map.of("credential", device.shown(options(own)));
    return worker.submit(own, CONFIRM, shown);
  }

  private boolean letsIn(SoftAuthenticator device) {
    var browser = new TestBrowser(port);
    int status = enter(browser, device).status();
    assertThat(status).isIn(200, 401);
    assertThat(browser.get("/sessions").path().equals("/sessions")).isEqualTo(status == 200);
    return status == 200;
  }

  @Test
  void thePasskeyAloneLetsInUnderAnotherSessionIdAlsoWhoeverHasCodesToo() {
    var enrolment = "/account/second-factor";
    var shown = worker.get(enrolment);
    var app = new AuthenticatorApp(shown.page().select("main .digest").text());
    worker.submit(shown, enrolment, Map.of("code", app.code()));
    var browser = new TestBrowser(port);
    browser.get(DOOR);
    var before = browser.cookies().get("JUNSHU");
    assertThat(enter(browser, device).path()).isEqualTo("/");
    assertThat(browser.cookies().get("JUNSHU")).isNotEqualTo(before);
    assertThat(browser.get("/sessions").page().select("main tbody").text()).contains("パスキー");
    var page = browser.get(enrolment);
    browser.submit(page, enrolment + "/remove", Map.of("current", app.code()));
  }

  @Test
  void aDeviceThatDidNotAskWhoHoldsItLetsNobodyInAndRegistersNothing() {
    device.verifies(false);
    assertThat(letsIn(device)).isFalse();
    var other = new SoftAuthenticator(HOST);
    other.verifies(false);
    assertThat(register(worker, other).status()).isEqualTo(422);
  }

  @Test
  void anAnswerToTheQuestionOfAForgedPageIsNone() {
    device.at("https://junshu.example.jp.evil.example");
    assertThat(letsIn(device)).isFalse();
    assertThat(register(worker, new SoftAuthenticator("evil.example")).status()).isEqualTo(422);
  }

  @Test
  void anAnswerIsGoodOnceAndForItsOwnQuestionOnly() {
    var browser = new TestBrowser(port);
    var page = browser.get(DOOR);
    var answer = Map.of("credential", device.shown(options(page)));
    var elsewhere = new TestBrowser(port);
    assertThat(elsewhere.submit(elsewhere.get(DOOR), DOOR, answer).status()).isEqualTo(401);
    var fields = browser.fields(page, DOOR, answer);
    assertThat(browser.post(DOOR, fields).status()).isEqualTo(200);
    assertThat(browser.post(DOOR, fields).status()).isIn(401, 403);
    assertThat(browser.submit(browser.get(DOOR), DOOR, answer).status()).isEqualTo(401);
  }

  @Test
  void aCopyOfADeviceWhoseCounterDoesNotGoOnLetsNobodyIn() {
    assertThat(letsIn(device)).isTrue();
    assertThat(letsIn(device)).isTrue();
    device.countsFrom(1);
    assertThat(letsIn(device)).isFalse();
  }

  @Test
  void whatIsRemovedOrResetLetsNobodyIn() {
    var another = new SoftAuthenticator(HOST);
    register(worker, another);
    var page = worker.get(OWN);
    var forms = page.page().select("form[action$=/remove]");
    worker.submit(page, forms.eachAttr("action").getLast(), Map.of());
    assertThat(letsIn(another)).isFalse();
    assertThat(letsIn(device)).isTrue();
    var admin = cast.browser(Cast.ADMINISTRATOR);
    var person = "/admin/people/" + cast.actor(Cast.WORKER).person();
    admin.submit(admin.get(person + "/account"), person + "/second-factor-reset", Map.of());
    assertThat(letsIn(device)).isFalse();
  }

  @Test
  void anothersPasskeyIsAnsweredAsOneThatNeverWas() {
    var action = worker.get(OWN).page().select("form[action$=/remove]").attr("action");
    var clerk = cast.browser(Cast.CLERK);
    var token = clerk.fields(clerk.get(OWN), "/sign-out", Map.of("name", "盗"));
    for (var path : new String[] {action, action.replace("/remove", "/name")}) {
      var absent = path.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", UUID.randomUUID().toString());
      var foreign = clerk.post(path, token);
      assertThat(foreign.status()).isEqualTo(404);
      assertThat(foreign.page().select("main").html())
          .isEqualTo(clerk.post(absent, token).page().select("main").html());
    }
    assertThat(letsIn(device)).isTrue();
  }

  @Test
  void itConfirmsWhoeverItIsOfAndNobodyElse() {
    var clerk = cast.browser(Cast.CLERK);
    var asked = clerk.get(CONFIRM);
    var answer = Map.of("credential", device.shown(options(asked)));
    assertThat(clerk.submit(asked, CONFIRM, answer).status()).isEqualTo(422);
    var own = worker.get(CONFIRM);
    var right = Map.of("credential", device.shown(options(own)));
    assertThat(worker.submit(own, CONFIRM, right).path()).isEqualTo("/");
  }

  @Test
  void whoHasAPasskeyAndNoCodeShowsItBeforeWhatDecidesHoweverLatelyThePasswordWasTyped() {
    var another = new SoftAuthenticator(HOST);
    worker = new TestBrowser(port);
    worker.signIn(Cast.WORKER.account(), Ensemble.PASSWORD);
    assertThat(register(worker, another).path()).isEqualTo("/confirm");
    assertThat(letsIn(another)).isFalse();
    confirm();
    assertThat(register(worker, another).path()).isEqualTo(OWN);
    assertThat(letsIn(another)).isTrue();
  }

  @Test
  void oneIsMadeOnlyByWhoeverHasShownLatelyWhoTheyAre() {
    Ageing.of(context, cast.actor(Cast.WORKER).person(), Duration.ofDays(1));
    assertThat(register(worker, new SoftAuthenticator(HOST)).path()).isEqualTo("/confirm");
    var password = Map.of("password", Ensemble.PASSWORD);
    var asked = worker.get("/confirm");
    assertThat(asked.page().select("input[type=password]")).isEmpty();
    var alone = new HashMap<>(worker.fields(worker.get(CONFIRM), CONFIRM, Map.of()));
    alone.putAll(password);
    assertThat(worker.post("/confirm", alone).status()).isEqualTo(422);
    var own = worker.get(CONFIRM);
    var shown = Map.of("credential", device.shown(options(own)));
    var done = worker.submit(own, CONFIRM, shown);
    assertThat(done.page().select("form[action$=/remove]")).hasSizeGreaterThan(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "no json",
        "{}",
        "[]",
        "null",
        "{\"id\":\"AA\",\"rawId\":\"AA\",\"type\":\"public-key\",\"response\":{}}",
        "{\"rawId\":\"AA\",\"response\":{\"attestationObject\":\"oA\",\"clientDataJSON\":\"e30\"}}"
      })
  void whatIsNoAnswerIsRefusedInWords(String nonsense) {
    var browser = new TestBrowser(port);
    var credential = Map.of("credential", nonsense);
    assertThat(browser.submit(browser.get(DOOR), DOOR, credential).status()).isEqualTo(401);
    var named = Map.of("credential", nonsense, "name", "端末");
    assertThat(worker.submit(worker.get(OWN), OWN, named).status()).isEqualTo(422);
    assertThat(worker.submit(worker.get(CONFIRM), CONFIRM, credential).status()).isEqualTo(422);
  }
}
