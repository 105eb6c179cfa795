package jp.junshu.server.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.WebUtils;

/**
 * Japanese, until a person asks for English by {@code ?lang=en}; the choice is kept in a cookie.
 * What a browser asks for by itself says how it was installed, not what its user reads.
 */
@Component("localeResolver")
class Language implements LocaleResolver, HandlerInterceptor {

  static final String PARAMETER = "lang";
  static final String COOKIE = "junshu-lang";

  @Override
  public Locale resolveLocale(HttpServletRequest request) {
    return asked(request).or(() -> kept(request)).orElse(Locale.JAPAN);
  }

  @Override
  public void setLocale(
      HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
    throw new UnsupportedOperationException("the language is chosen by ?lang=");
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    asked(request).ifPresent(locale -> keep(locale, request, response));
    return true;
  }

  private static void keep(
      Locale locale, HttpServletRequest request, HttpServletResponse response) {
    var cookie =
        ResponseCookie.from(COOKIE, locale.getLanguage())
            .path("/")
            .maxAge(Duration.ofDays(365))
            .httpOnly(true)
            .secure(request.isSecure())
            .sameSite("Strict");
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.build().toString());
  }

  /** Read off the address alone: what was sent with it may be what cannot be read. */
  private static Optional<Locale> asked(HttpServletRequest request) {
    var query = request.getQueryString();
    return request.getMethod().equals("GET") && query != null
        ? known(
            UriComponentsBuilder.newInstance()
                .query(query)
                .build()
                .getQueryParams()
                .getFirst(PARAMETER))
        : Optional.empty();
  }

  private static Optional<Locale> kept(HttpServletRequest request) {
    var cookie = WebUtils.getCookie(request, COOKIE);
    return cookie == null ? Optional.empty() : known(cookie.getValue());
  }

  private static Optional<Locale> known(@Nullable String language) {
    if (language == null) {
      return Optional.empty();
    }
    return switch (language) {
      case "ja" -> Optional.of(Locale.JAPAN);
      case "en" -> Optional.of(Locale.ENGLISH);
      default -> Optional.empty();
    };
  }
}
