package jp.junshu.server.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RoundsTest {

  private static final long SECONDS = 20;

  private final Semaphore done = new Semaphore(0);
  private final Rounds rounds = new Rounds("test");

  private void fails() {
    done.release();
    throw new IllegalStateException("this time not");
  }

  @Test
  void whatFailedIsTriedAgainAfterThePauseUntilTheEnd() throws InterruptedException {
    rounds.start(this::fails, () -> Duration.ofMillis(1));
    assertThat(done.tryAcquire(3, SECONDS, TimeUnit.SECONDS)).isTrue();
    assertThat(rounds.running()).isTrue();
    rounds.stop();
    assertThat(rounds.running()).isFalse();
  }

  @Test
  void theEndDoesNotWaitForThePause() throws InterruptedException {
    rounds.start(this::fails, () -> Duration.ofDays(1));
    assertThat(done.tryAcquire(SECONDS, TimeUnit.SECONDS)).isTrue();
    rounds.stop();
    assertThat(done.availablePermits()).isZero();
  }
}
