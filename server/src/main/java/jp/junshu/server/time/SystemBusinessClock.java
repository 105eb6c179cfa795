package jp.junshu.server.time;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The business clock of real use: the time of the machine. */
public final class SystemBusinessClock implements BusinessClock {

  @Override
  public Instant instant() {
    return Instant.now().truncatedTo(ChronoUnit.MICROS);
  }
}
