package jp.junshu.server.intake;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.server.database.TenantContext;
import jp.junshu.server.identity.ActingContext;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.stereotype.Component;

/**
 * One file is at work at a time, on a thread that leaves the others to the pages; some more wait,
 * each holding its bytes. Work goes on after the answer, in the context of whoever acts.
 */
@Component
class ImportQueue {

  private static final int WAITING = 20;

  /** What is done by then needs no page that waits. */
  private static final Duration AT_ONCE = Duration.ofMillis(900);

  private final ThreadPoolExecutor worker =
      new ThreadPoolExecutor(
          1,
          1,
          0,
          TimeUnit.SECONDS,
          new LinkedBlockingQueue<>(WAITING),
          Thread.ofPlatform().name("imports").daemon().factory());

  private final ActingContext acting;

  ImportQueue(ActingContext acting) {
    this.acting = acting;
  }

  @PreDestroy
  void stop() {
    worker.shutdownNow();
  }

  /**
   * Asks before anything is kept.
   *
   * @throws ImportsBusy if no more can wait
   */
  void requireRoom() {
    if (worker.getQueue().remainingCapacity() == 0) {
      throw new ImportsBusy();
    }
  }

  /** Begins the work and waits a moment for it; what it throws within that moment is thrown. */
  void begin(PersonActor actor, Runnable work) {
    var whole = acting.whole(actor);
    var task = new DelegatingSecurityContextRunnable(() -> TenantContext.run(whole, work));
    var running = worker.submit(task);
    try {
      running.get(AT_ONCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException goesOn) {
      return;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
