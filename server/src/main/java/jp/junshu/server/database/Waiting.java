package jp.junshu.server.database;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for a condition that nobody announces, such as a line in a file of another process. */
final class Waiting {

  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(10);

  private Waiting() {}

  /** Returns as soon as the condition holds, or when the time is over; says whether it holds. */
  static boolean until(BooleanSupplier condition, Duration atMost) {
    var end = System.nanoTime() + atMost.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() - end >= 0 || Thread.currentThread().isInterrupted()) {
        return false;
      }
      LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
    }
    return true;
  }
}
