package jp.junshu.server.time;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The business clock of a story: it stands still until it is moved, and it is moved forward only.
 */
public final class StoryClock implements BusinessClock {

  private final AtomicReference<Instant> now;

  public StoryClock(Instant start) {
    this.now = new AtomicReference<>(start.truncatedTo(ChronoUnit.MICROS));
  }

  @Override
  public Instant instant() {
    return now.get();
  }

  /**
   * Moves the story on.
   *
   * @throws IllegalArgumentException if that moment has already passed
   */
  public void moveTo(Instant moment) {
    now.updateAndGet(
        before -> {
          if (moment.isBefore(before)) {
            throw new IllegalArgumentException(
                "a story only moves forward: it is %s, not %s".formatted(before, moment));
          }
          return moment.truncatedTo(ChronoUnit.MICROS);
        });
  }
}
