package jp.junshu.server.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/**
 * What the browser carries to the directory and back. It comes back from there, unlike the cookie
 * of a session, and opens nothing: it is sealed, good for ten minutes, and taken away when it was
 * used.
 */
public final class DirectoryCookie {

  private static final String NAME = "JUNSHU-DIRECTORY";
  private static final Duration LIFE = Duration.ofMinutes(10);

  private DirectoryCookie() {}

  /** What it carries; empty if there is none. */
  public static String read(HttpServletRequest request) {
    return Optional.ofNullable(WebUtils.getCookie(request, name(request)))
        .map(cookie -> cookie.getValue())
        .orElse("");
  }

  /** In the place of what it carried; nothing to take it away. */
  public static void write(String note, HttpServletRequest request, HttpServletResponse response) {
    var cookie =
        ResponseCookie.from(name(request), note)
            .path("/")
            .httpOnly(true)
            .secure(request.isSecure())
            .sameSite("Lax")
            .maxAge(note.isEmpty() ? Duration.ZERO : LIFE)
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }

  private static String name(HttpServletRequest request) {
    return request.isSecure() ? "__Host-" + NAME : NAME;
  }
}
