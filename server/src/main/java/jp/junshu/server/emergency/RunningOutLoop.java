package jp.junshu.server.emergency;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Looks twice a minute whether a list is to be sealed. */
@Component
class RunningOutLoop implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(RunningOutLoop.class);
  private static final int SECONDS = 30;

  private final RunningOut lists;
  private final Semaphore end = new Semaphore(0);
  private volatile boolean running;
  private Thread thread = Thread.ofVirtual().unstarted(() -> {});

  RunningOutLoop(RunningOut lists) {
    this.lists = lists;
  }

  @Override
  public void start() {
    running = true;
    thread = Thread.ofVirtual().name("emergency lists").start(this::loop);
  }

  private void loop() {
    try {
      do {
        seal();
      } while (!end.tryAcquire(SECONDS, TimeUnit.SECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Whatever fails now is sealed the next time. */
  private void seal() {
    try {
      lists.seal();
    } catch (RuntimeException e) {
      LOG.error("the list of an emergency cannot be sealed: {}", e.getMessage());
    }
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
