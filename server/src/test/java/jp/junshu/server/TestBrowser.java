package jp.junshu.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A browser without JavaScript: keeps cookies, follows redirects, sends the forms it was shown. */
public final class TestBrowser {

  private final HttpClient client = HttpClient.newHttpClient();
  private final URI home;
  private final Map<String, String> cookies = new LinkedHashMap<>();

  public TestBrowser(int port) {
    this("127.0.0.1", port);
  }

  /** Under that name of this machine. */
  public TestBrowser(String host, int port) {
    this.home = URI.create("http://" + host + ":" + port);
  }

  /** An answer, its redirects followed. */
  public record Answer(int status, String path, HttpHeaders headers, Document page) {

    public String title() {
      return page.select("h1").text();
    }

    public String header(String name) {
      return headers.firstValue(name).orElse("");
    }

    public Element form(String action) {
      return Objects.requireNonNull(
          page.selectFirst("form[action=" + action + "]"), () -> "no form " + action + page.text());
    }
  }

  public Answer get(String path) {
    return followed(path, send(request(path).GET()));
  }

  public Answer post(String path, Map<String, String> fields) {
    var body =
        HttpRequest.BodyPublishers.ofString(
            fields.entrySet().stream()
                .map(field -> coded(field.getKey()) + "=" + coded(field.getValue()))
                .collect(Collectors.joining("&")));
    var request =
        request(path).header("Content-Type", "application/x-www-form-urlencoded").POST(body);
    return followed(path, send(request));
  }

  /** Sends the form with that action as it was shown, with these fields filled. */
  public Answer submit(Answer shown, String action, Map<String, String> filled) {
    return post(action, fields(shown, action, filled));
  }

  /** What the form would send. */
  public Map<String, String> fields(Answer shown, String action, Map<String, String> filled) {
    var fields = new LinkedHashMap<String, String>();
    for (var field : shown.form(action).select("input[name], select, textarea")) {
      value(field).ifPresent(value -> fields.put(field.attr("name"), value));
    }
    fields.putAll(filled);
    return fields;
  }

  private static Optional<String> value(Element field) {
    return switch (field.normalName()) {
      case "select" ->
          Optional.ofNullable(field.selectFirst("option[selected]"))
              .or(() -> Optional.ofNullable(field.selectFirst("option")))
              .map(Element::val);
      case "input" ->
          Set.of("radio", "checkbox").contains(field.attr("type")) && !field.hasAttr("checked")
              ? Optional.empty()
              : Optional.of(field.val());
      default -> Optional.of(field.val());
    };
  }

  public Answer signIn(String account, String password) {
    var page = get("/sign-in");
    return submit(page, "/sign-in", Map.of("account", account, "password", password));
  }

  public Map<String, String> cookies() {
    return cookies;
  }

  /** One answer, no redirect followed. */
  public HttpResponse<String> send(HttpRequest.Builder request) {
    if (!cookies.isEmpty()) {
      request.header(
          "Cookie",
          cookies.entrySet().stream()
              .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
              .collect(Collectors.joining("; ")));
    }
    try {
      var response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
      response.headers().allValues("Set-Cookie").forEach(this::keep);
      return response;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  public HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(home.resolve(path)).header("Accept", "text/html");
  }

  private void keep(String setCookie) {
    var parts = List.of(setCookie.split(";")).getFirst().split("=", 2);
    if (parts[1].isEmpty()) {
      cookies.remove(parts[0]);
    } else {
      cookies.put(parts[0], parts[1]);
    }
  }

  private Answer followed(String path, HttpResponse<String> response) {
    if (response.statusCode() == 302 || response.statusCode() == 303) {
      var location = response.headers().firstValue("Location").orElseThrow();
      var target = home.resolve(path).resolve(location);
      var query = target.getRawQuery() == null ? "" : "?" + target.getRawQuery();
      return get(target.getRawPath() + query);
    }
    return new Answer(
        response.statusCode(), path, response.headers(), Jsoup.parse(response.body()));
  }

  private static String coded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
