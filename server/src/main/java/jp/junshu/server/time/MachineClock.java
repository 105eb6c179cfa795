package jp.junshu.server.time;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The time of the machine, which no story moves: sessions, tokens, rate limits, cosignatures. Never
 * for what the business calls a date.
 */
public class MachineClock {

  public Instant instant() {
    return Instant.now().truncatedTo(ChronoUnit.MICROS);
  }
}
