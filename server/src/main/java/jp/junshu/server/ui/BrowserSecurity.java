package jp.junshu.server.ui;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * What every answer tells the browser, and what is asked of every request that changes something.
 */
@Configuration(proxyBeanMethods = false)
class BrowserSecurity {

  /** No script at all; styles, images and fonts from ourselves; forms to ourselves; no frames. */
  static final String CONTENT_POLICY =
      "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; "
          + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  @Bean
  SecurityFilterChain browser(HttpSecurity http) {
    return http.headers(BrowserSecurity::headers)
        .exceptionHandling(refusals -> refusals.accessDeniedHandler(BrowserSecurity::denied))
        .authorizeHttpRequests(
            rules ->
                rules
                    .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                    .permitAll()
                    .anyRequest()
                    .permitAll())
        .build();
  }

  private static void headers(HeadersConfigurer<HttpSecurity> headers) {
    headers
        .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
        .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
        .crossOriginResourcePolicy(
            resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
        .permissionsPolicyHeader(
            permissions ->
                permissions.policy("camera=(), geolocation=(), microphone=(), payment=(), usb=()"));
  }

  private static void denied(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
      throws IOException {
    if (refused instanceof CsrfException) {
      request.setAttribute(ErrorPages.WORDS, "csrf");
    }
    response.sendError(HttpStatus.FORBIDDEN.value());
  }
}
