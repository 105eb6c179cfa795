package jp.junshu.server.identity;

import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({SignInProperties.class, DirectoryProperties.class})
class IdentityConfiguration {

  /** Two acts of one session at the same moment leave both a note; the later one stands. */
  @Bean
  PostgreSqlJdbcIndexedSessionRepositoryCustomizer attributesThatMeet() {
    return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
  }

  @Bean
  WebMvcConfigurer whoActs(ActorArgument actor, OwnActKey key) {
    return new WebMvcConfigurer() {
      @Override
      public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(actor);
      }

      @Override
      public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(key);
      }
    };
  }

  /** It stands in the chain of Spring Security and nowhere else. */
  @Bean
  FilterRegistrationBean<ActingFilter> notByTheContainer(ActingFilter filter) {
    var registration = new FilterRegistrationBean<>(filter);
    registration.setEnabled(false);
    return registration;
  }
}
