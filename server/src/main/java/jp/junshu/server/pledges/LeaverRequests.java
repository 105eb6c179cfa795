package jp.junshu.server.pledges;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.id.FilingId;
import jp.junshu.core.policy.Clause;
import jp.junshu.core.policy.Side;
import jp.junshu.server.time.BusinessClock;
import jp.junshu.server.time.Rounds;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Notes what people of contractors asked for and were not given, and keeps afterwards what those
 * among them asked who had left (1-②). Noting looks at nothing and waits for nothing, so that the
 * answer is the same, and as fast, for whoever left and for whoever never was there. Safe for use
 * by many threads.
 */
@Component
@Clause("1.2")
public class LeaverRequests implements SmartLifecycle {

  /** More than so many are not kept in mind; what comes beyond is counted as lost. */
  static final int MOST = 2000;

  private static final Logger LOG = LoggerFactory.getLogger(LeaverRequests.class);
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final BlockingQueue<LeaverRequest> noted = new ArrayBlockingQueue<>(MOST);
  private final AtomicLong lost = new AtomicLong();
  private final Rounds rounds = new Rounds("requests of who left");
  private final LeaverKeeper keeper;
  private final BusinessClock clock;

  LeaverRequests(LeaverKeeper keeper, BusinessClock clock) {
    this.keeper = keeper;
    this.clock = clock;
  }

  /** Notes a request whose address names a contract. */
  public void note(PersonActor by, ContractId contract, LeaverAsked.Kind kind) {
    note(by, Optional.of(contract), Optional.empty(), kind);
  }

  /** Notes a request whose address names a filing. */
  public void note(PersonActor by, FilingId filing, LeaverAsked.Kind kind) {
    note(by, Optional.empty(), Optional.of(filing), kind);
  }

  private void note(
      PersonActor by,
      Optional<ContractId> contract,
      Optional<FilingId> filing,
      LeaverAsked.Kind kind) {
    if (by.side() == Side.CONTRACTOR
        && !noted.offer(new LeaverRequest(by, contract, filing, kind, clock.instant()))) {
      lost(1, "more than %d wait".formatted(MOST));
    }
  }

  /** How many requests could not be looked at since the program started; 0 if none was lost. */
  public long lost() {
    return lost.get();
  }

  /** Looks at everything that was noted by now; waits for another who is doing so. */
  public synchronized void keepNoted() {
    var all = new ArrayList<LeaverRequest>();
    noted.drainTo(all);
    all.stream()
        .collect(groupingBy(LeaverRequest::same, LinkedHashMap::new, toList()))
        .forEach(this::keep);
  }

  private void keep(LeaverRequest.Same same, List<LeaverRequest> requests) {
    try {
      keeper.keep(same, requests.getFirst().at(), requests.getLast().at(), requests.size());
    } catch (RuntimeException e) {
      lost(requests.size(), e.getMessage());
    }
  }

  private void lost(int count, @Nullable String why) {
    if (lost.getAndAdd(count) == 0) {
      LOG.error("requests of people who may have left are not kept: {}", why);
    }
  }

  @Override
  public void start() {
    rounds.start(this::keepNoted, () -> PAUSE);
  }

  /** What was noted is kept before the program ends. */
  @Override
  public void stop() {
    rounds.stop();
    keepNoted();
  }

  @Override
  public boolean isRunning() {
    return rounds.running();
  }
}
