package jp.junshu.server.api.web;

import jp.junshu.server.api.ClientDoor;
import jp.junshu.server.identity.ActingContext;
import jp.junshu.server.ui.BrowserSecurity;
import jp.junshu.server.ui.Problems;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.annotation.web.configurers.LogoutConfigurer;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.config.annotation.web.configurers.SessionManagementConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The way in for programs: a key with every request, nothing kept between two of them. */
@Configuration(proxyBeanMethods = false)
class ApiSecurity {

  @Bean
  @Order(1)
  SecurityFilterChain api(
      HttpSecurity http, ClientDoor door, Problems problems, ActingContext acting) {
    return http.securityMatcher("/api/**")
        .headers(BrowserSecurity::headers)
        .addFilterAfter(new ClientFilter(door, problems, acting), HeaderWriterFilter.class)
        .authorizeHttpRequests(rules -> rules.anyRequest().hasAuthority(Caller.CLIENT))
        .securityContext(
            context -> context.securityContextRepository(new NullSecurityContextRepository()))
        .sessionManagement(SessionManagementConfigurer::disable)
        .requestCache(RequestCacheConfigurer::disable)
        .logout(LogoutConfigurer::disable)
        .csrf(CsrfConfigurer::disable)
        .build();
  }

  @Bean
  WebMvcConfigurer door(ApiGuard guard) {
    return new WebMvcConfigurer() {
      @Override
      public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(guard).addPathPatterns("/api/**");
      }
    };
  }
}
