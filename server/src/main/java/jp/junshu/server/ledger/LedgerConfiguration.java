package jp.junshu.server.ledger;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import jp.junshu.core.merkle.AlgorithmEnds;
import jp.junshu.core.merkle.NoteAlgorithm;
import jp.junshu.server.database.DataFolder;
import jp.junshu.server.database.StartRefused;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

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

  /**
   * When the installation stops to trust an algorithm, earlier than the sources say, and how long
   * before that signatures are renewed.
   */
  @Bean
  SignatureAges signatureAges(
      Environment settings,
      @Value("${junshu.ledger.renewal-owed-years:2}") int owed,
      @Value("${junshu.ledger.renewal-late-years:1}") int late) {
    var ends = AlgorithmEnds.STANDARD;
    for (var algorithm : NoteAlgorithm.values()) {
      var name = "junshu.ledger.ends." + algorithm.label().toLowerCase(Locale.ROOT);
      var day = settings.getProperty(name, "");
      if (!day.isBlank()) {
        ends = ending(ends, algorithm, name, day);
      }
    }
    return new SignatureAges(ends, owed, late);
  }

  private static AlgorithmEnds ending(
      AlgorithmEnds ends, NoteAlgorithm algorithm, String name, String day) {
    try {
      return ends.ending(algorithm, LocalDate.parse(day.strip()));
    } catch (IllegalArgumentException | DateTimeParseException e) {
      throw new StartRefused(
          "設定 %s の「%s」は使えません。日付(例 2033-04-01)で、方式の終わりを早めることだけができます。".formatted(name, day), e);
    }
  }

  /** A log begun under a story clock says so in its name for ever. */
  @Bean
  Origins origins(
      @Value("${junshu.ledger.name:junshu}") String name,
      @Value("${junshu.story:false}") boolean story) {
    return new Origins((story ? "demo." : "") + name);
  }
}
