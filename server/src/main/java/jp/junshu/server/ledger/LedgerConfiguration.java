package jp.junshu.server.ledger;

import jp.junshu.server.database.DataFolder;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LedgerConfiguration {

  private static final String KEYS = "keys";

  @Bean
  LedgerKey ledgerKey(DataFolder data) {
    return LedgerKey.in(data.privateFolder(KEYS));
  }

  /** Beside the key, which this needs to be there first. */
  @Bean
  NewestNotes newestNotes(DataFolder data, LedgerKey key) {
    return NewestNotes.beside(data.privateFolder(KEYS));
  }

  /** A log begun under a story clock says so in its name for ever. */
  @Bean
  Origins origins(
      @Value("${junshu.ledger.name:junshu}") String name,
      @Value("${junshu.story:false}") boolean story) {
    return new Origins((story ? "demo." : "") + name);
  }
}
