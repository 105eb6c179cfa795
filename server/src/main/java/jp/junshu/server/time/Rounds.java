package jp.junshu.server.time;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Work that comes again and again, on a thread of its own: once when it is started, then after each
 * pause. What fails is told in the log of the program and tried again the next time. It is started
 * once and stopped once.
 */
public final class Rounds {

  private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

  private final String name;
  private final Semaphore end = new Semaphore(0);
  private volatile boolean running;
  private Thread thread = Thread.ofVirtual().unstarted(() -> {});

  /**
   * Work that has not begun.
   *
   * @param name of the thread, and of the work where it failed
   */
  public Rounds(String name) {
    this.name = name;
  }

  /**
   * Begins.
   *
   * @param once one round
   * @param pause until the next one, asked after each
   */
  public void start(Runnable once, Supplier<Duration> pause) {
    running = true;
    thread = Thread.ofVirtual().name(name).start(() -> loop(once, pause));
  }

  private void loop(Runnable once, Supplier<Duration> pause) {
    try {
      do {
        attempt(once);
      } while (!end.tryAcquire(pause.get().toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void attempt(Runnable once) {
    try {
      once.run();
    } catch (RuntimeException e) {
      LOG.error("{}: not done this time: {}", name, e.getMessage());
    }
  }

  /** Ends, after the round that runs and without waiting for the pause. */
  public void stop() {
    running = false;
    end.release();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Whether it was started and not stopped. */
  public boolean running() {
    return running;
  }
}
