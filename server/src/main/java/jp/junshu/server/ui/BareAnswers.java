package jp.junshu.server.ui;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.http.HttpHeaders;
import org.springframework.web.util.HtmlUtils;

/**
 * What Tomcat refuses by itself, before any page of ours is asked, in our words: a request that
 * cannot be read. Nothing of what was sent, and nothing of the program, is in the answer. Every
 * answer, whoever gives it, has the headers that tell the browser to trust nobody.
 */
final class BareAnswers extends ErrorReportValve {

  private static final Map<String, String> HEADERS =
      Map.of(
          "Content-Security-Policy", BrowserSecurity.CONTENT_POLICY,
          "Permissions-Policy", BrowserSecurity.PERMISSIONS,
          "X-Content-Type-Options", "nosniff",
          "X-Frame-Options", "DENY",
          "Referrer-Policy", "no-referrer",
          "Cross-Origin-Opener-Policy", "same-origin",
          "Cross-Origin-Resource-Policy", "same-origin");

  private final Words words;
  private final Problems problems;

  BareAnswers(Messages messages, Problems problems) {
    this.words = messages.in(Locale.JAPAN);
    this.problems = problems;
  }

  @Override
  public void invoke(Request request, Response response)
      throws IOException, jakarta.servlet.ServletException {
    HEADERS.forEach(response::setHeader);
    super.invoke(request, response);
  }

  @Override
  protected void report(Request request, Response response, Throwable failure) {
    if (response.getStatus() < 400
        || response.getContentWritten() > 0
        || !response.setErrorReported()) {
      return;
    }
    HEADERS.forEach(response::setHeader);
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    boolean program = request.getRequestURI() != null && Problems.ofApi(request.getRequestURI());
    response.setContentType(program ? Problem.MEDIA : "text/html");
    response.setCharacterEncoding(UTF_8.name());
    try {
      var reporter = response.getReporter();
      if (reporter != null) {
        reporter.write(program ? problem(response.getStatus()) : page(response.getStatus()));
        response.finishResponse();
      }
    } catch (IOException | IllegalStateException gone) {
      // Whoever asked has left, or had their answer.
    }
  }

  private String problem(int status) {
    return new String(problems.of(status, words).bytes(), UTF_8);
  }

  private String page(int status) {
    var code = ErrorPages.wordsOf(status);
    var title = HtmlUtils.htmlEscape(words.get("error." + code + ".title"));
    var lead = HtmlUtils.htmlEscape(words.get("error." + code + ".lead"));
    return """
    <!DOCTYPE html>
    <html lang="ja"><head><meta charset="UTF-8"><title>%s</title></head>
    <body><main><h1>%s</h1><p>%s</p></main></body></html>
    """
        .formatted(title, title, lead);
  }
}
