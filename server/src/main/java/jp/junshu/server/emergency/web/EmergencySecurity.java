package jp.junshu.server.emergency.web;

import jp.junshu.server.emergency.EmergencyProperties;
import jp.junshu.server.emergency.EmergencySession;
import jp.junshu.server.ui.BrowserSecurity;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.LogoutConfigurer;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.context.SecurityContextHolderFilter;

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
                refusals.authenticationEntryPoint(
                    new LoginUrlAuthenticationEntryPoint(EmergencyDoorController.PATH)))
        .build();
  }

  /** It stands in that chain of Spring Security and nowhere else. */
  @Bean
  FilterRegistrationBean<EmergencyFilter> notEmergencyByTheContainer(EmergencyFilter filter) {
    var registration = new FilterRegistrationBean<>(filter);
    registration.setEnabled(false);
    return registration;
  }
}
