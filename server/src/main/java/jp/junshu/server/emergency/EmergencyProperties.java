package jp.junshu.server.emergency;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The emergency account.
 *
 * @param lasts how long it stays open once the envelope is broken: a minute to four hours
 * @param reviewDays business days in which two people look at an opening afterwards: 1 to 60
 */
@ConfigurationProperties("junshu.emergency")
public record EmergencyProperties(
    @DefaultValue("60m") Duration lasts, @DefaultValue("5") int reviewDays) {

  private static final Duration SHORTEST = Duration.ofMinutes(1);
  private static final Duration LONGEST = Duration.ofMinutes(240);
  private static final int MOST_DAYS = 60;

  public EmergencyProperties {
    if (lasts.compareTo(SHORTEST) < 0 || lasts.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(
          "junshu.emergency.lasts is %s, and must be a minute to four hours".formatted(lasts));
    }
    if (reviewDays < 1 || reviewDays > MOST_DAYS) {
      throw new IllegalArgumentException(
          "junshu.emergency.review-days is %d, and must be 1 to %d"
              .formatted(reviewDays, MOST_DAYS));
    }
  }
}
