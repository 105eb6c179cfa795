package jp.junshu.server.emergency.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import jp.junshu.server.emergency.EmergencyProperties;
import jp.junshu.server.emergency.EmergencySession;
import jp.junshu.server.ui.BrowserSecurity;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.LogoutConfigurer;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CsrfException;

/**
 * The pages of a broken envelope, apart from all others: whoever broke it is no person, so no other
 * page opens, and no person opens these.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EmergencyProperties.class)
class EmergencySecurity {

  @Bean
  @Order(1)
  SecurityFilterChain emergency(HttpSecurity http, EmergencyFilter filter) {
    return http.securityMatcher("/emergency", "/emergency/**")
        .headers(BrowserSecurity::headers)
        .addFilterAfter(filter, SecurityContextHolderFilter.class)
        .authorizeHttpRequests(rules -> rules.anyRequest().hasAuthority(EmergencySession.AUTHORITY))
        .requestCache(RequestCacheConfigurer::disable)
        .logout(LogoutConfigurer::disable)
        .exceptionHandling(
            refusals ->
                refusals
                    .authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint("/sign-in"))
                    .accessDeniedHandler(EmergencySecurity::denied))
        .build();
  }

  /** To whoever is signed in these pages are not there. */
  static void denied(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
      throws IOException {
    boolean forged = refused instanceof CsrfException;
    response.sendError((forged ? HttpStatus.FORBIDDEN : HttpStatus.NOT_FOUND).value());
  }

  /** It stands in that chain of Spring Security and nowhere else. */
  @Bean
  FilterRegistrationBean<EmergencyFilter> notEmergencyByTheContainer(EmergencyFilter filter) {
    var registration = new FilterRegistrationBean<>(filter);
    registration.setEnabled(false);
    return registration;
  }
}
