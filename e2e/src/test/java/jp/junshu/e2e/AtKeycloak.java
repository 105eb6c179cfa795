package jp.junshu.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import jp.junshu.server.AuthenticatorApp;
import org.bouncycastle.util.encoders.Base32;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** Somebody before the pages of Keycloak, with the cookies it gave them. */
final class AtKeycloak {

  static final String PASSWORD = "directory-horse-battery";

  /** As it stands in the realm of the tests. */
  private static final String APP = "JUNSHU-DIRECTORY-APP";

  private static final int STEPS = 8;

  private final HttpClient client = HttpClient.newHttpClient();
  private final Map<String, String> cookies = new LinkedHashMap<>();
  private final String user;

  AtKeycloak(String user) {
    this.user = user;
  }

  /** Shows whatever is asked for; where it is sent back to. */
  URI shows(URI address) {
    var answer = send(HttpRequest.newBuilder(address).GET());
    for (int step = 0; step < STEPS; step++) {
      if (answer.statusCode() / 100 == 3) {
        var to = URI.create(answer.headers().firstValue("Location").orElseThrow());
        if (to.getPath().endsWith("/sign-in/directory/back")) {
          return to;
        }
        answer = send(HttpRequest.newBuilder(to).GET());
      } else {
        answer = answered(answer);
      }
    }
    throw new IllegalStateException("still asked for more");
  }

  /** What is said to them there, if it lets them no further. */
  String told(URI address) {
    var page = answered(send(HttpRequest.newBuilder(address).GET()));
    return Jsoup.parse(page.body()).text();
  }

  private HttpResponse<String> answered(HttpResponse<String> asked) {
    var page = Jsoup.parse(asked.body());
    var form = page.selectFirst("form[method=post]");
    if (form == null) {
      throw new IllegalStateException(asked.statusCode() + " " + page.text());
    }
    var fields = new HashMap<String, String>();
    form.select("input[name]").forEach(input -> fields.put(input.attr("name"), value(input)));
    var body =
        fields.entrySet().stream()
            .map(field -> field.getKey() + "=" + coded(field.getValue()))
            .collect(Collectors.joining("&"));
    return send(
        HttpRequest.newBuilder(URI.create(form.attr("action")))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body)));
  }

  private String value(Element input) {
    return switch (input.attr("name")) {
      case "username" -> user;
      case "password" -> PASSWORD;
      case "otp" -> code();
      default -> input.val();
    };
  }

  /** A code that is taken now. */
  static String code() {
    return new AuthenticatorApp(Base32.toBase32String(APP.getBytes(StandardCharsets.UTF_8))).code();
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    if (!cookies.isEmpty()) {
      request.header(
          "Cookie",
          cookies.entrySet().stream()
              .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
              .collect(Collectors.joining("; ")));
    }
    try {
      var answer = client.send(request.build(), BodyHandlers.ofString());
      answer.headers().allValues("Set-Cookie").forEach(this::keep);
      return answer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void keep(String cookie) {
    var named = cookie.split(";", 2)[0].split("=", 2);
    cookies.put(named[0], named[1]);
  }

  private static String coded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
