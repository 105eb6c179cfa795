package jp.junshu.server.ui;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.session.autoconfigure.DefaultCookieSerializerCustomizer;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WardProperties.class)
class UiConfiguration {

  @Bean
  TemplateEngine templateEngine() {
    return TemplateEngine.createPrecompiled(ContentType.Html);
  }

  @Bean
  Messages messages() {
    return Messages.load();
  }

  /** Before every filter that reads a form; after the one that says how to read it. */
  @Bean
  FilterRegistrationBean<ReadableForms> readableForms() {
    var registration = new FilterRegistrationBean<>(new ReadableForms());
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
    return registration;
  }

  @Bean
  WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> bareAnswers(
      Messages messages, Problems problems) {
    return factory ->
        factory.addContextCustomizers(
            context ->
                context.getParent().getPipeline().addValve(new BareAnswers(messages, problems)));
  }

  /** Over TLS the cookie is bound to this host, this path and encrypted ways only. */
  @Bean
  DefaultCookieSerializerCustomizer hostCookie(@Value("${junshu.https:false}") boolean https) {
    return cookie -> {
      if (https) {
        cookie.setCookieName("__Host-JUNSHU");
        cookie.setUseSecureCookie(true);
        cookie.setCookiePath("/");
      }
    };
  }

  @Bean
  WebMvcConfigurer screens(Language language) {
    return new WebMvcConfigurer() {
      @Override
      public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(language).excludePathPatterns("/api/**");
      }

      /** Beside a file that is no page a browser asks for an icon by its oldest name. */
      @Override
      public void addViewControllers(ViewControllerRegistry registry) {
        registry.addRedirectViewController("/favicon.ico", "/assets/favicon.svg");
      }

      @Override
      public void addResourceHandlers(ResourceHandlerRegistry registry) {
        Assets.register(registry);
      }
    };
  }
}
