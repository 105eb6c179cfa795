package jp.junshu.server.photographs;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the ward may set for photographs.
 *
 * @param months how many months after somebody's last place on a contract ended their photograph
 *     there is erased, 1 to 12 (a year, by the requirement)
 * @param pause between two looks at what waits for the scanner
 */
@ConfigurationProperties("junshu.photographs")
public record PhotographProperties(
    @DefaultValue("12") int months, @DefaultValue("10s") Duration pause) {

  public PhotographProperties {
    if (months < 1 || months > 12) {
      throw new IllegalArgumentException("junshu.photographs.months is 1 to 12");
    }
    if (pause.isNegative() || pause.isZero()) {
      throw new IllegalArgumentException("junshu.photographs.pause is longer than nothing");
    }
  }
}
