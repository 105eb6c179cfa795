package jp.junshu.auditor.dossier;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Times as they are shown: in Japan, to the minute. */
final class Moments {

  static final ZoneId JST = ZoneId.of("Asia/Tokyo");
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(JST);

  private Moments() {}

  static String shown(Instant at) {
    return MINUTE.format(at);
  }

  /** An instant as rows hold it. */
  static String shown(String instant) {
    return shown(Instant.parse(instant));
  }

  /** The instant of a local time as forms hold it; empty if it is none. */
  static Optional<Instant> local(String text) {
    try {
      return Optional.of(LocalDateTime.parse(text).atZone(JST).toInstant());
    } catch (DateTimeException notOne) {
      return Optional.empty();
    }
  }
}
