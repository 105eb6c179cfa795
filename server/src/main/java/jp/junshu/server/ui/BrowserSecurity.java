package jp.junshu.server.ui;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import jp.junshu.server.identity.ActingFilter;
import jp.junshu.server.identity.Halfway.Due;
import jp.junshu.server.identity.Sessions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.annotation.web.configurers.FormLoginConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.LogoutConfigurer;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.config.annotation.web.configurers.SecurityContextConfigurer;
import org.springframework.security.config.annotation.web.configurers.SessionManagementConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** What every answer tells the browser, and what is asked of every request. */
@Configuration(proxyBeanMethods = false)
public class BrowserSecurity {

  /** No script; styles, images and fonts from ourselves; forms to ourselves; no frames. */
  static final String CONTENT_POLICY =
      "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; "
          + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  /** Pages that ask for a passkey, and nothing else, may run the one script there is. */
  static final Set<String> ASK_FOR_PASSKEYS =
      Set.of(SignInPasskeyController.PATH, "/account/passkeys", "/confirm/passkey");

  /** Nothing of the device is asked for. */
  static final String PERMISSIONS = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";

  /**
   * What is shown to whoever asks: the sign-in page, addresses that serve once and prove by
   * themselves who asks, the page that says what this program cannot do, error pages, the shared
   * screen of a group session, where a code says who answers, and the pages of a story, its guide
   * and its clock, which real data does not have.
   */
  private static final String[] OPEN_TO_ALL = {
    "/sign-in",
    SignInPasskeyController.PATH,
    "/once/*",
    "/limits",
    "/error",
    "/story",
    "/story/clock",
    "/session"
  };

  /** Open to whoever must have a second factor and has none yet. */
  static final String ENROL = "/account/second-factor";

  /** Stylesheet and pictures know no session. */
  @Bean
  @Order(1)
  SecurityFilterChain publicFiles(HttpSecurity http) {
    return http.securityMatcher("/assets/**", "/favicon.ico")
        .headers(BrowserSecurity::headers)
        .authorizeHttpRequests(rules -> rules.anyRequest().permitAll())
        .securityContext(SecurityContextConfigurer::disable)
        .sessionManagement(SessionManagementConfigurer::disable)
        .requestCache(RequestCacheConfigurer::disable)
        .csrf(CsrfConfigurer::disable)
        .build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain pages(
      HttpSecurity http, ActingFilter acting, SignInAnswers answers, SignOut signOut) {
    return http.headers(BrowserSecurity::headers)
        .addFilterAfter(acting, SecurityContextHolderFilter.class)
        .authorizeHttpRequests(
            rules ->
                rules
                    .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                    .permitAll()
                    .requestMatchers(OPEN_TO_ALL)
                    .permitAll()
                    .requestMatchers(SignInCodeController.PATH)
                    .hasAuthority(Due.CODE.name())
                    .requestMatchers(ENROL)
                    .hasAnyAuthority(Sessions.ACTING, Due.ENROLMENT.name())
                    .requestMatchers("/organization")
                    .hasAuthority(Sessions.CHOOSING)
                    .anyRequest()
                    .hasAuthority(Sessions.ACTING))
        .formLogin(form -> signIn(form, answers))
        .logout(logout -> signOut(logout, signOut))
        .exceptionHandling(refusals -> refusals.accessDeniedHandler(answers::denied))
        .build();
  }

  private static void signIn(FormLoginConfigurer<HttpSecurity> form, SignInAnswers answers) {
    form.loginPage("/sign-in")
        .usernameParameter("account")
        .passwordParameter("password")
        .successHandler(answers)
        .failureHandler(answers);
  }

  private static void signOut(LogoutConfigurer<HttpSecurity> logout, SignOut signOut) {
    logout.logoutUrl("/sign-out").addLogoutHandler(signOut).logoutSuccessUrl("/sign-in?out");
  }

  private static String policy(HttpServletRequest request) {
    return ASK_FOR_PASSKEYS.contains(request.getRequestURI())
        ? CONTENT_POLICY + "; script-src 'self'"
        : CONTENT_POLICY;
  }

  /** What every answer, to a browser or not, tells a browser. */
  public static void headers(HeadersConfigurer<HttpSecurity> headers) {
    headers
        .addHeaderWriter(
            (request, response) -> response.setHeader("Content-Security-Policy", policy(request)))
        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
        .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
        .crossOriginResourcePolicy(
            resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
        .permissionsPolicyHeader(permissions -> permissions.policy(PERMISSIONS));
  }
}
