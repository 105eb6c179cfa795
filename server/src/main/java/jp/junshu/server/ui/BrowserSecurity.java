package jp.junshu.server.ui;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import jp.junshu.server.identity.ActingFilter;
import jp.junshu.server.identity.Halfway.Due;
import jp.junshu.server.identity.Sessions;
import jp.junshu.server.identity.StaffDirectory;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.annotation.web.configurers.FormLoginConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.config.annotation.web.configurers.LogoutConfigurer;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.config.annotation.web.configurers.SecurityContextConfigurer;
import org.springframework.security.config.annotation.web.configurers.SessionManagementConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.session.web.http.SessionRepositoryFilter;

/** What every answer tells the browser, and what is asked of every request. */
@Configuration(proxyBeanMethods = false)
public class BrowserSecurity {

  /**
   * No script; styles, images and fonts from ourselves; forms to ourselves; in no frame, and in it
   * only the strip that asks whether the sign-in still lives (decision 96).
   */
  static final String CONTENT_POLICY =
      "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; object-src 'self'; "
          + "frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  /** Of that strip itself: stands in our own pages and loads the stylesheet. */
  static final String STRIP_POLICY =
      "default-src 'none'; style-src 'self'; font-src 'self'; form-action 'none'; "
          + "base-uri 'none'; frame-ancestors 'self'";

  /** Pages that ask for a passkey, and nothing else, may run the one script there is. */
  static final Set<String> ASK_FOR_PASSKEYS =
      Set.of(SignInPasskeyController.PATH, "/account/passkeys", "/confirm/passkey");

  /** Nothing of the device is asked for. */
  static final String PERMISSIONS = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";

  /**
   * What is shown to whoever asks: the sign-in page, the way to the ward's directory and back, the
   * page on which an envelope of the emergency account is broken, addresses that serve once and
   * prove by themselves who asks, the page that says what this program cannot do, error pages, the
   * shared screen of a group session, where a code says who answers, what is handed to those who
   * have no account, and the pages of a story, its guide and its clock, which real data does not
   * have.
   */
  private static final String[] OPEN_TO_ALL = {
    "/sign-in",
    SignInPasskeyController.PATH,
    SignInDirectoryController.PATH,
    "/sign-in/emergency",
    StaffDirectory.BACK,
    "/once/*",
    "/pledge/*",
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

  /** A session that is looked up for a request counts as used; the strip only asks after it. */
  @Bean
  FilterRegistrationBean<Filter> stripUsesNoSession() {
    Filter passing =
        (request, response, chain) -> {
          request.setAttribute(SessionRepositoryFilter.class.getName() + ".FILTERED", true);
          chain.doFilter(request, response);
        };
    var before = new FilterRegistrationBean<>(passing);
    before.addUrlPatterns(StillHereController.PATH);
    before.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return before;
  }

  @Bean
  @Order(1)
  SecurityFilterChain strip(HttpSecurity http) {
    return http.securityMatcher(StillHereController.PATH)
        .headers(
            headers -> {
              headers(headers);
              headers.frameOptions(FrameOptionsConfig::sameOrigin);
            })
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
    if (StillHereController.PATH.equals(request.getRequestURI())) {
      return STRIP_POLICY;
    }
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
