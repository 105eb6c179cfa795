package jp.junshu.server.ui;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.springframework.web.util.UriUtils;

/** Problems in the language that a program asks for; for every path under the API, never a page. */
@Component
public class Problems {

  private static final String ROOT = "/api";
  private static final Set<Integer> HAVE_WORDS =
      Set.of(400, 401, 403, 404, 405, 406, 409, 413, 415, 429, 500);

  private final Messages messages;

  Problems(Messages messages) {
    this.messages = messages;
  }

  /** Whether a program asked, by the path that was asked for first. */
  static boolean asked(HttpServletRequest request) {
    return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String first
        ? ofApi(first)
        : ofApi(request.getRequestURI());
  }

  /** However the path is written. */
  static boolean ofApi(String path) {
    try {
      var plain = UriUtils.decode(path, StandardCharsets.UTF_8).replaceAll("/+", "/");
      return plain.equals(ROOT) || plain.startsWith(ROOT + "/");
    } catch (IllegalArgumentException unreadable) {
      return path.startsWith(ROOT + "/");
    }
  }

  /** English where it is asked for before Japanese, else Japanese. */
  public Words words(HttpServletRequest request) {
    return messages.in(language(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)));
  }

  private static Locale language(@org.jspecify.annotations.Nullable String asked) {
    if (asked == null) {
      return Locale.JAPAN;
    }
    try {
      return Locale.LanguageRange.parse(asked).stream()
          .map(Locale.LanguageRange::getRange)
          .filter(range -> range.startsWith("ja") || range.startsWith("en"))
          .findFirst()
          .filter(range -> range.startsWith("en"))
          .map(_ -> Locale.ENGLISH)
          .orElse(Locale.JAPAN);
    } catch (IllegalArgumentException unreadable) {
      return Locale.JAPAN;
    }
  }

  /** The problem that a status is where nothing more is known. */
  public Problem of(int status, Words words) {
    return of(status, String.valueOf(known(status)), words);
  }

  /** A problem whose words stand under that code. */
  public Problem of(int status, String code, Words words, Object... args) {
    return new Problem(
        status,
        code,
        words.get("api.problem." + code),
        words.get("api.problem." + code + ".do", args),
        Map.of());
  }

  private static int known(int status) {
    if (HAVE_WORDS.contains(status)) {
      return status;
    }
    return status < 500 || status == 505 ? 400 : 500;
  }

  /** Answers with it, past every controller. */
  public void send(Problem problem, HttpServletResponse response) throws IOException {
    var bytes = problem.bytes();
    response.setStatus(problem.status());
    response.setContentType(Problem.MEDIA);
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }

  ModelAndView view(HttpStatusCode status, HttpServletRequest request, String reference) {
    var problem = of(status.value(), words(request));
    var told = reference.isEmpty() ? problem : problem.with("reference", reference);
    View view = (_, _, response) -> send(told, response);
    return new ModelAndView(view);
  }
}
