package jp.junshu.server.ui;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.util.List;
import java.util.Locale;
import jp.junshu.server.ServerTest;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * What is refused before any page of ours is asked: the answer tells nothing of the program, the
 * log nothing of what was sent.
 */
@ServerTest
@ExtendWith(OutputCaptureExtension.class)
class BareAnswersTest {

  private static final String SECRET = "geheim-4711";

  private static final List<String> HEADERS =
      List.of(
          "content-security-policy: default-src 'none'",
          "permissions-policy: camera=()",
          "x-content-type-options: nosniff",
          "referrer-policy: no-referrer",
          "cross-origin-opener-policy: same-origin",
          "cross-origin-resource-policy: same-origin",
          "x-frame-options: deny",
          "cache-control: no-");

  @LocalServerPort private int port;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /once/geheim-4711<x> HTTP/1.1",
        "GET /once/geheim-4711%ZZ HTTP/1.1",
        "GET /once/geheim-4711%00 HTTP/1.1",
        "GET /once/geheim-4711%2Fx HTTP/1.1",
        "GET /once/geheim-4711%5Cx HTTP/1.1",
        "GET /once/geheim-4711;x=1 HTTP/1.1",
        "GET /once//geheim-4711 HTTP/1.1",
        "GET /once/%FF%FEgeheim-4711 HTTP/1.1",
        "GET /../geheim-4711 HTTP/1.1",
        "GET /sign-in?password=geheim-4711|x HTTP/1.1",
        "GET /sign-in?password=geheim-4711%ZZ HTTP/1.1",
        "GET /sign-in?lang=%ZZgeheim-4711 HTTP/1.1",
        "GE<T /geheim-4711 HTTP/1.1",
        "TRACE /geheim-4711 HTTP/1.1",
        "geheim-4711 /sign-in HTTP/1.1",
        "GET /geheim-4711 HTTP/9.9",
        "GET geheim-4711 HTTP/1.1"
      })
  void whatCannotBeReadIsAnsweredInWordsWithEveryHeaderAndNothingOfItIsKept(
      String line, CapturedOutput log) throws IOException {
    requireBare(sent(line + "\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n"), log);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "account=a&password=geheim-4711%ZZ",
        "account=a&password=geheim-4711%",
        "account=%ZZ&password=geheim-4711",
      })
  void aFormThatCannotBeReadIsAnsweredAlike(String body, CapturedOutput log) throws IOException {
    requireBare(
        sent(
            ("POST /sign-in HTTP/1.1\r\n"
                    + "Host: 127.0.0.1\r\n"
                    + "Connection: close\r\n"
                    + "Content-Type: application/x-www-form-urlencoded\r\n"
                    + "Content-Length: %d\r\n\r\n"
                    + "%s")
                .formatted(body.length(), body)),
        log);
  }

  private static void requireBare(String answer, CapturedOutput log) {
    assertThat(answer).matches("(?s)HTTP/1\\.1 (4\\d\\d|505).*");
    var head = answer.substring(0, answer.indexOf("\r\n\r\n")).toLowerCase(Locale.ROOT);
    assertThat(head).contains(HEADERS).doesNotContain("\r\nserver:");
    assertThat(answer)
        .contains("<h1")
        .doesNotContain("Exception", "Tomcat", "HTTP Status", "\tat ", SECRET);
    assertThat(log.getAll()).doesNotContain(SECRET);
  }

  private String sent(String request) throws IOException {
    try (var socket = new Socket("127.0.0.1", port)) {
      socket.getOutputStream().write(request.getBytes(UTF_8));
      return new String(socket.getInputStream().readAllBytes(), UTF_8);
    }
  }
}
