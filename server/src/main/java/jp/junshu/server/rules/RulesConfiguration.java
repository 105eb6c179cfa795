package jp.junshu.server.rules;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RulesConfiguration {

  @Bean
  ClauseCells clauseCells() {
    return ClauseCells.ofThisBuild();
  }
}
