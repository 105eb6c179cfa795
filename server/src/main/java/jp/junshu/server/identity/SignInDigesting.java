package jp.junshu.server.identity;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import jp.junshu.server.time.MachineClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Digests the sign-ins once at the start and then after every full hour of the machine's clock. */
@Component
class SignInDigesting implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(SignInDigesting.class);

  private final SignInDigests digests;
  private final MachineClock machine;
  private final Semaphore end = new Semaphore(0);
  private volatile boolean running;
  private Thread thread = Thread.ofVirtual().unstarted(() -> {});

  SignInDigesting(SignInDigests digests, MachineClock machine) {
    this.digests = digests;
    this.machine = machine;
  }

  @Override
  public void start() {
    running = true;
    thread = Thread.ofVirtual().name("sign-in digests").start(this::loop);
  }

  private void loop() {
    try {
      do {
        digest();
      } while (!end.tryAcquire(untilNextHour().toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Whatever fails now is digested with the next hour. */
  private void digest() {
    try {
      digests.digest();
    } catch (RuntimeException e) {
      LOG.error("the sign-ins cannot be digested: {}", e.getMessage());
    }
  }

  private Duration untilNextHour() {
    var now = machine.instant();
    var next = now.truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS);
    return Duration.between(now, next).plus(SignInDigests.SETTLED).plusSeconds(1);
  }

  @Override
  public void stop() {
    running = false;
    end.release();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
