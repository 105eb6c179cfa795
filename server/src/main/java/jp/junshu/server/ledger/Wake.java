package jp.junshu.server.ledger;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/**
 * Wakes the sequencer of this node after a commit; other nodes' commits are found by looking again
 * soon.
 */
@Component
class Wake {

  private static final long POLL_MILLIS = 200;

  private final Semaphore work = new Semaphore(0);

  void up() {
    work.release();
  }

  /** Waits until woken, or until it is time to look anyway. */
  void await() throws InterruptedException {
    if (work.tryAcquire(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
      work.drainPermits();
    }
  }
}
