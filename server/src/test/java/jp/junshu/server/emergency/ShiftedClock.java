package jp.junshu.server.emergency;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import jp.junshu.server.time.MachineClock;

/** The machine's clock, put forward or stopped by a test. */
final class ShiftedClock extends MachineClock {

  private final AtomicReference<Duration> shift = new AtomicReference<>(Duration.ZERO);
  private final AtomicReference<Optional<Instant>> stopped =
      new AtomicReference<>(Optional.empty());

  @Override
  public Instant instant() {
    return stopped.get().orElseGet(() -> super.instant().plus(shift.get()));
  }

  /** It is that moment, and stays so. */
  void stopAt(Instant moment) {
    stopped.set(Optional.of(moment));
  }

  void runOn() {
    stopped.set(Optional.empty());
  }
}
