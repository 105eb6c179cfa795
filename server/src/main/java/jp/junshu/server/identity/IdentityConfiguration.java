package jp.junshu.server.identity;

import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({SignInProperties.class, DirectoryProperties.class})
class IdentityConfiguration {

  private static final String OF_A_PERSON =
      """
      SELECT s.primary_id, s.session_id, s.creation_time, s.last_access_time,
             s.max_inactive_interval, a.attribute_name, a.attribute_bytes
        FROM %TABLE_NAME% s
        LEFT JOIN %TABLE_NAME%_attributes a ON a.session_primary_id = s.primary_id
       WHERE s.principal_name = ?
       ORDER BY s.primary_id
      """;

  /** Two acts of one session at the same moment leave both a note; the later one stands. */
  @Bean
  PostgreSqlJdbcIndexedSessionRepositoryCustomizer attributesThatMeet() {
    return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
  }

  /**
   * Somebody's sessions come whole. Spring puts rows of one session together only where they follow
   * each other, and asks for no order (spring-session, issue 3452).
   */
  @Bean
  SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sessionsThatAreWhole() {
    return sessions -> sessions.setListSessionsByPrincipalNameQuery(OF_A_PERSON);
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
