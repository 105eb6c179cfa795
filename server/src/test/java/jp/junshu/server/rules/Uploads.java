package jp.junshu.server.rules;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import jp.junshu.server.TestBrowser;
import jp.junshu.server.TestBrowser.Answer;
import org.jsoup.Jsoup;

/** Sends a form with a file in it, as a browser does. */
final class Uploads {

  private static final String BOUNDARY = "----junshu";

  private Uploads() {}

  static Answer send(TestBrowser browser, Answer shown, String action, String field, byte[] file) {
    var body = new ByteArrayOutputStream();
    for (var other : browser.fields(shown, action, Map.of()).entrySet()) {
      if (!other.getKey().equals(field)) {
        body.writeBytes(part("name=\"" + other.getKey() + "\"", other.getValue()));
      }
    }
    body.writeBytes(part("name=\"" + field + "\"; filename=\"rules.txt\"", ""));
    body.write(file, 0, file.length);
    body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
    var response =
        browser.send(
            browser
                .request(action)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    return response
        .headers()
        .firstValue("Location")
        .map(URI::create)
        .map(location -> browser.get(location.getRawPath()))
        .orElseGet(
            () ->
                new Answer(
                    response.statusCode(),
                    action,
                    response.headers(),
                    Jsoup.parse(response.body())));
  }

  private static byte[] part(String disposition, String value) {
    var head = "\r\n--%s\r\nContent-Disposition: form-data; %s\r\n\r\n%s";
    return head.formatted(BOUNDARY, disposition, value).getBytes(StandardCharsets.UTF_8);
  }
}
