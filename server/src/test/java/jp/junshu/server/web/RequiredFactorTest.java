package jp.junshu.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import jp.junshu.server.AuthenticatorApp;
import jp.junshu.server.ServerTest;
import jp.junshu.server.TestBrowser;
import jp.junshu.server.TestBrowser.Answer;
import jp.junshu.server.routes.Cast;
import jp.junshu.server.routes.Ensemble;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;

/** Where everybody must have a second factor, whoever has none enrols it before anything opens. */
@ServerTest
@TestPropertySource(
    properties = {"junshu.test=required factor", "junshu.sign-in.second-factor=required"})
class RequiredFactorTest {

  private static final String PAGE = "/account/second-factor";

  @Test
  void whoeverHasNoneEnrolsItFirstAndThenIsInAndCannotGiveItUp(
      @Autowired ApplicationContext context, @LocalServerPort int port) {
    var cast = new Ensemble(context, port);
    var browser = cast.browser(Cast.WORKER);
    for (var path : List.of("/", "/contracts", "/sessions", "/sign-in/code", "/organization")) {
      assertThat(browser.get(path).path()).as(path).isEqualTo(PAGE);
    }
    var codes = browser.post(PAGE + "/codes", token(browser, browser.get(PAGE)));
    assertThat(codes.path()).isEqualTo(PAGE);
    var page = browser.get(PAGE);
    assertThat(page.page().select("svg path").attr("d")).startsWith("M");
    var app = new AuthenticatorApp(page.page().select("main .digest").text());
    assertThat(browser.submit(page, PAGE, Map.of("code", "000000")).status()).isEqualTo(422);
    var done = browser.submit(page, PAGE, Map.of("code", app.code()));
    assertThat(done.page().select("main li code")).hasSize(10);
    assertThat(browser.get("/").title()).isNotEmpty();
    assertThat(browser.get("/").path()).isEqualTo("/");
    assertThat(browser.get(PAGE).page().select("form[action$=/remove]")).isEmpty();
    var fields = token(browser, browser.get(PAGE));
    fields.put("current", app.code());
    assertThat(browser.post(PAGE + "/remove", fields).status()).isEqualTo(404);
  }

  private static Map<String, String> token(TestBrowser browser, Answer page) {
    return browser.fields(page, "/sign-out", Map.of());
  }
}
