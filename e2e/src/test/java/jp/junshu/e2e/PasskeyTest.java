package jp.junshu.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import jp.junshu.server.ServerTest;
import jp.junshu.server.routes.Cast;
import jp.junshu.server.routes.Ensemble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;

/** Passkeys with a browser's own device: made, shown in place of password and code, removed. */
@InChromium
@ServerTest
@TestPropertySource(properties = "junshu.test=passkey in a browser")
class PasskeyTest {

  private static final String OWN = "/account/passkeys";

  private static Ensemble cast;

  @LocalServerPort private int port;
  private Chromium chromium;
  private Watched tab;
  private CDPSession device;
  private String authenticator;

  @BeforeEach
  void aWorkerBeforeABrowserWithADevice(@Autowired ApplicationContext context) {
    cast = cast == null ? new Ensemble(context, port) : cast;
    cast.browser(Cast.WORKER);
    var home = "http://localhost:" + port;
    chromium = new Chromium();
    tab = new Watched(chromium.window(home, PageRules.WIDE, PageRules.HIGH).newPage(), home);
    device = tab.page().context().newCDPSession(tab.page());
    device.send("WebAuthn.enable");
    authenticator =
        device
            .send("WebAuthn.addVirtualAuthenticator", options())
            .get("authenticatorId")
            .getAsString();
    tab.open("/sign-in");
    tab.page().fill("#account", Cast.WORKER.account());
    tab.page().fill("#password", Ensemble.PASSWORD);
    tab.page().locator("main form button").click();
  }

  @AfterEach
  void closeTheBrowser() {
    chromium.close();
  }

  @Test
  void itIsMadeOnceLetsInWithoutPasswordConfirmsAndOpensNothingOnceRemoved() {
    keepsTheRules(tab.open(OWN));
    tab.page().fill("#name", "職場のパソコン");
    answered(tab.page().locator("button[data-passkey]"));
    tab.page().locator("main tbody th:has-text('職場のパソコン')").waitFor();
    signOut();
    keepsTheRules(tab.open("/sign-in"));
    tab.page().locator("main a[href='/sign-in/passkey']").click();
    tab.page().locator("button[data-passkey]").click();
    tab.page().waitForURL(tab.home() + "/");
    keepsTheRules(tab.open("/account/second-factor"));
    keepsTheRules(tab.open("/confirm"));
    keepsTheRules(tab.open("/sessions"));
    assertThat(tab.page().locator("main tbody").innerText()).contains("パスキー");
    keepsTheRules(tab.open("/confirm/passkey"));
    tab.page().locator("button[data-passkey]").click();
    tab.page().waitForURL(tab.home() + "/");
    keepsTheRules(tab.open(OWN));
    answered(tab.page().locator("form[action$='/remove'] button"));
    signOut();
    keepsTheRules(tab.open("/sign-in/passkey"));
    answered(tab.page().locator("button[data-passkey]"));
    tab.page().locator("[role=alert]:has-text('サインインできませんでした')").waitFor();
  }

  @Test
  void aDeviceThatDoesNotKnowItsHolderMakesNoneAndThePageSaysWhatToDo() {
    var says = new JsonObject();
    says.addProperty("authenticatorId", authenticator);
    says.addProperty("isUserVerified", false);
    device.send("WebAuthn.setUserVerified", says);
    tab.open(OWN);
    tab.page().fill("#name", "だれかの端末");
    tab.page().locator("button[data-passkey]").click();
    tab.page().locator("[data-passkey-failed]").waitFor();
    assertThat(tab.page().locator("[data-passkey-failed]").innerText()).contains("もう一度押すか");
    tab.open(OWN);
    assertThat(tab.page().locator("main").innerText()).doesNotContain("だれかの端末");
  }

  private void signOut() {
    answered(tab.page().locator("form[action='/sign-out'] button"));
  }

  private void keepsTheRules(Response answer) {
    assertThat(PageRules.broken(tab, answer)).isEmpty();
    assertThat(Axe.violations(tab.page())).isEmpty();
    Screens.keep(tab.page(), "passkey" + tab.page().url().replaceAll(".*:\\d+|/", "-"));
  }

  private void answered(Locator button) {
    Page page = tab.page();
    page.waitForResponse(
        response -> response.request().isNavigationRequest() && response.status() != 302,
        () -> button.first().click());
    page.waitForLoadState();
  }

  private static JsonObject options() {
    var device = new JsonObject();
    device.addProperty("protocol", "ctap2");
    device.addProperty("transport", "internal");
    device.addProperty("hasResidentKey", true);
    device.addProperty("hasUserVerification", true);
    device.addProperty("isUserVerified", true);
    device.addProperty("automaticPresenceSimulation", true);
    var options = new JsonObject();
    options.add("options", device);
    return options;
  }
}
