package jp.junshu.server.laws;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Amendments that came into force, or will, after this program was made; the ward names them. What
 * was attested of an earlier edition counts no more from that day.
 *
 * @param amended the day from which a law stands anew
 */
@ConfigurationProperties("junshu.laws")
public record LawEditions(@DefaultValue Map<Law, LocalDate> amended) {

  public LawEditions {
    amended = Map.copyOf(amended);
  }

  /** The first day of the edition that is in force on that day. */
  LocalDate inForce(Law law, LocalDate day) {
    var later = amended.getOrDefault(law, law.since());
    return later.isAfter(day) ? law.since() : later;
  }
}
