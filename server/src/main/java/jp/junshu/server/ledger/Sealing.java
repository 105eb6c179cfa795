package jp.junshu.server.ledger;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import jp.junshu.core.gate.SystemActor;
import jp.junshu.server.database.Party;
import jp.junshu.server.database.TenantContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Keeps numbering and signing while the application runs. A failure is told and tried again; every
 * step may be. What this node numbered it signs at once; for what another node, or a kill, left
 * unsigned it looks through all logs now and then.
 */
@Component
class Sealing implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(Sealing.class);
  private static final long LOOK = Duration.ofSeconds(2).toNanos();
  private static final TenantContext CONTEXT =
      new TenantContext(Party.SYSTEM, Set.of(), SystemActor.Reason.SEQUENCER.name());

  private final Sequencer sequencer;
  private final Publisher publisher;
  private final Resigner resigner;
  private final Renewals renewals;
  private final Wake wake;
  private final Set<String> told = ConcurrentHashMap.newKeySet();
  private final Set<UUID> numbered = new LinkedHashSet<>();
  private long looked;
  private volatile boolean running;
  private Thread thread = Thread.ofVirtual().unstarted(() -> {});

  Sealing(
      Sequencer sequencer, Publisher publisher, Resigner resigner, Renewals renewals, Wake wake) {
    this.sequencer = sequencer;
    this.publisher = publisher;
    this.resigner = resigner;
    this.renewals = renewals;
    this.wake = wake;
  }

  @Override
  public void start() {
    running = true;
    thread = Thread.ofVirtual().name("sealing").start(this::loop);
  }

  private void loop() {
    try {
      looked = System.nanoTime() - LOOK;
      TenantContext.run(CONTEXT, this::compare);
      while (running) {
        wake.await();
        TenantContext.run(CONTEXT, this::round);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Before the first round every log is held against what was signed last, so that an older
   * database is told at the start and not with the next entry.
   */
  private void compare() {
    sealing("all", publisher::requireEveryNotesLog);
    sealing(
        "all", () -> publisher.all().forEach(log -> sealing(log, () -> publisher.compare(log))));
  }

  /** Numbers and signs everything there is; what is wrong with one log does not hold up another. */
  private void round() {
    sealing("all", () -> sequencer.waiting().forEach(log -> sealing(log, () -> number(log))));
    sealing("all", () -> unsigned().forEach(log -> sealing(log, () -> publisher.publish(log))));
    sealing("renewal", () -> renewals.running().ifPresent(this::renew));
  }

  private List<UUID> unsigned() {
    var found = new LinkedHashSet<>(numbered);
    numbered.clear();
    if (System.nanoTime() - looked >= LOOK) {
      found.addAll(publisher.waiting());
      looked = System.nanoTime();
    }
    return List.copyOf(found);
  }

  private void renew(Renewal renewal) {
    var next = resigner.next(renewal);
    next.forEach(log -> sealing(log, () -> resigner.sign(renewal, log)));
    if (next.isEmpty()) {
      renewals.complete(renewal);
    } else {
      wake.up();
    }
  }

  private void number(UUID log) {
    while (running && sequencer.number(log) > 0) {
      numbered.add(log);
    }
  }

  /** Whatever is wrong, also with rows that somebody altered or removed, ends this step alone. */
  private void sealing(Object what, Runnable step) {
    try {
      step.run();
    } catch (RuntimeException e) {
      if (told.add(what + e.getClass().getName())) {
        LOG.error("the log cannot be sealed: {}", e.getMessage());
      }
    }
  }

  @Override
  public void stop() {
    running = false;
    wake.up();
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
