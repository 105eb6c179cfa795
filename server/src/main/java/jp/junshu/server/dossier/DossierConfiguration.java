package jp.junshu.server.dossier;

import jp.junshu.core.merkle.DossierLimits;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DossierConfiguration {

  /** Nothing larger is sealed than the check reads. */
  @Bean
  DossierLimits dossierLimits() {
    return DossierLimits.USUAL;
  }
}
