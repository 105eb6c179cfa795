package jp.junshu.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import jp.junshu.server.TestBrowser;
import jp.junshu.server.TestBrowser.Answer;
import jp.junshu.server.routes.Cast;
import jp.junshu.server.routes.Ensemble;
import org.springframework.context.ApplicationContext;

/** A ward with a directory, whose people stand before both. */
final class DirectoryScene {

  static final String REALM = "mihon";
  static final String START = "/sign-in/directory";

  private final Keycloak keycloak;
  private final int port;
  private final Ensemble cast;

  DirectoryScene(Keycloak keycloak, ApplicationContext context, int port) {
    this.keycloak = keycloak;
    this.port = port;
    this.cast = new Ensemble(context, port);
    var back = "http://localhost:%d/sign-in/directory/back".formatted(port);
    keycloak.makeRealm(REALM, written().replace("BACK", back));
  }

  private static String written() {
    try (var file = DirectoryScene.class.getResourceAsStream("/directory/mihon-realm.json")) {
      return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Keycloak keycloak() {
    return keycloak;
  }

  Ensemble cast() {
    return cast;
  }

  /** Somebody before a browser with no cookies, under the name that the directory sends back to. */
  TestBrowser browser() {
    return new TestBrowser("localhost", port);
  }

  /** Where a page of ours sends the browser to. */
  static URI sent(TestBrowser browser, String page) {
    var answer = browser.send(browser.request(page).GET());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    return URI.create(answer.headers().firstValue("Location").orElseThrow());
  }

  /** Our page, opened with what the directory sent back. */
  static Answer back(TestBrowser browser, URI from) {
    return browser.get(from.getRawPath() + "?" + from.getRawQuery());
  }

  /** The same, nothing followed. */
  static HttpResponse<String> raw(TestBrowser browser, URI from) {
    return browser.send(browser.request(from.getRawPath() + "?" + from.getRawQuery()).GET());
  }

  Answer signIn(TestBrowser browser, String user) {
    return signIn(browser, user, asked -> asked);
  }

  /** What is asked of the directory is changed on the way. */
  Answer signIn(TestBrowser browser, String user, UnaryOperator<String> change) {
    var asked = URI.create(change.apply(sent(browser, START).toString()));
    return back(browser, new AtKeycloak(user).shows(asked));
  }

  /** The administrator binds them by what the page said that refused them. */
  void bind(Cast who, String user) {
    var refused = signIn(browser(), user);
    assertThat(refused.status()).isEqualTo(401);
    var subject = refused.page().select("main .digest").text();
    var done = binds(who, subject);
    assertThat(done.page().select("main .digest").text()).contains(subject);
  }

  Answer binds(Cast who, String subject) {
    var page = "/admin/people/%s/directory".formatted(cast.actor(who).person());
    var admin = cast.browser(Cast.ADMINISTRATOR);
    return admin.submit(admin.get(page), page, Map.of("subject", subject));
  }
}
