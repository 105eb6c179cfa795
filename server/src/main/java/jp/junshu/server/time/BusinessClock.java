package jp.junshu.server.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The clock of the business: what occurred, what was recorded, what is due. A story may move it.
 * Instants are whole microseconds, so that they come back from the database unchanged.
 */
public interface BusinessClock {

  /** Where the ward is. */
  ZoneId JST = ZoneId.of("Asia/Tokyo");

  Instant instant();

  /** The date on the wall of the ward's office. */
  default LocalDate today() {
    return LocalDate.ofInstant(instant(), JST);
  }
}
