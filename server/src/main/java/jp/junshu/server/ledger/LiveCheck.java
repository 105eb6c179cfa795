package jp.junshu.server.ledger;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.sql.DataSource;
import jp.junshu.auditor.log.Trust;
import jp.junshu.auditor.log.Wrong;
import jp.junshu.core.merkle.Checkpoint;
import jp.junshu.core.merkle.LogKeys;
import jp.junshu.server.ledger.LiveRepository.StoredLog;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Checks every log of a running installation as the auditor's role, which can only read: the
 * offline check over what lies in the database, then what it holds beside the logs. Takes no lock;
 * each log is seen in one snapshot.
 */
public final class LiveCheck {

  /** How long something may wait for its number and signature before that is wrong. */
  public static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final long LOOK_AGAIN_MILLIS = 100;

  private final LiveRepository repository;
  private final TransactionTemplate snapshot;
  private final LogKeys keys;
  private final Duration patience;
  private final List<LiveComparison> comparisons;

  /**
   * Looks through those connections.
   *
   * @param auditor connections of the auditor's role
   * @param installation the keys of the installation, whatever their name
   * @param comparisons of what modules keep beside the logs
   */
  public LiveCheck(
      DataSource auditor,
      LogKeys installation,
      Duration patience,
      List<LiveComparison> comparisons) {
    this.repository = new LiveRepository(auditor);
    this.snapshot = new TransactionTemplate(new JdbcTransactionManager(auditor));
    snapshot.setReadOnly(true);
    snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    this.keys = installation;
    this.patience = patience;
    this.comparisons = List.copyOf(comparisons);
  }

  /** The public halves of the keys with which the installation in that folder signs. */
  public static LogKeys installationKeys(Path dataFolder) {
    return LedgerKey.verifiersIn(dataFolder.resolve("keys"));
  }

  /**
   * What was found in order.
   *
   * @param unread tables that name entries and that the auditor's role may not read
   */
  public record Result(int logs, long entries, boolean confirmed, List<String> unread) {

    public Result {
      unread = List.copyOf(unread);
    }
  }

  /**
   * Checks everything.
   *
   * @param trust the keys and the checkpoint that the checker holds already
   * @param tell told of each log that is in order
   * @throws Wrong naming the first wrong thing
   */
  public Result check(Trust trust, Consumer<String> tell) {
    long began = System.nanoTime();
    var waiting = look(repository::pending);
    var heads = look(repository::logs);
    long entries = 0;
    for (var log : heads) {
      var found = look(() -> checkLog(log.id(), trust));
      entries += found.size();
      tell.accept(
          "台帳 %s: 記録 %,d 件、署名済み %,d 件、指す中身 %,d 件。%s合っています。"
              .formatted(
                  log.origin(), found.size(), found.signed(), found.payloads(), erased(found)));
    }
    requireKnown(trust, heads);
    var unread = look(this::checkActs);
    comparisons.forEach(each -> look(() -> compared(each)));
    requireSealed(waiting, heads, began);
    return new Result(heads.size(), entries, !trust.keys().isEmpty(), unread);
  }

  private static String erased(LiveLog.Found found) {
    return found.erased() == 0 ? "" : "消去の決定により消去された中身 %,d 件。".formatted(found.erased());
  }

  private LiveLog.Found checkLog(UUID id, Trust trust) {
    var log =
        repository.logs().stream()
            .filter(each -> each.id().equals(id))
            .findFirst()
            .orElseThrow(() -> new Wrong("log/" + id, "確かめているあいだに台帳がなくなりました"));
    return new LiveLog(repository, log, keys).check(own(trust, log));
  }

  /**
   * An installation has one key of a kind; whoever holds it under one log's name holds it for every
   * log.
   */
  private static Trust own(Trust trust, StoredLog log) {
    var keys = trust.keys().stream().map(held -> held.named(log.origin())).distinct().toList();
    return new Trust(keys, trust.atLeast().filter(_ -> origin(trust).equals(log.origin())));
  }

  private static String origin(Trust trust) {
    return trust.atLeast().map(note -> Checkpoint.parse(note.text()).origin()).orElse("");
  }

  private static void requireKnown(Trust trust, List<StoredLog> logs) {
    var origin = origin(trust);
    if (trust.atLeast().isPresent() && logs.stream().noneMatch(l -> l.origin().equals(origin))) {
      throw new Wrong("--at-least", "このチェックポイントの台帳「%s」がありません".formatted(origin));
    }
    if (logs.isEmpty()) {
      throw new Wrong("log", "台帳が一つもありません");
    }
  }

  /** What the modules keep names entries that are there. */
  private List<String> checkActs() {
    var unread = new ArrayList<String>();
    for (var table : repository.tablesOfActs()) {
      if (!repository.mayRead(table)) {
        unread.add(table);
        continue;
      }
      repository
          .entryNowhere(table)
          .ifPresent(
              entry -> {
                throw new Wrong(table, "行が指す記録 %s が、どの台帳にもありません".formatted(entry));
              });
    }
    return unread;
  }

  private LiveComparison compared(LiveComparison comparison) {
    comparison.compare(repository);
    return comparison;
  }

  /** What waited at the beginning has its number and its signature by now, or within patience. */
  private void requireSealed(Set<UUID> waiting, List<StoredLog> heads, long began) {
    while (true) {
      var wrong = look(() -> stillWaiting(waiting).or(() -> unsigned(heads)));
      if (wrong.isEmpty()) {
        return;
      }
      if (System.nanoTime() - began > patience.toNanos()) {
        throw wrong.get();
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(LOOK_AGAIN_MILLIS));
    }
  }

  private Optional<Wrong> stillWaiting(Set<UUID> waiting) {
    var still = new HashSet<>(repository.pending());
    still.retainAll(waiting);
    return still.stream()
        .findFirst()
        .map(
            id ->
                new Wrong(
                    repository.originOfPending(id) + "/pending",
                    "記録 %d 件が、%d 秒たっても採番されません".formatted(still.size(), patience.toSeconds())));
  }

  private Optional<Wrong> unsigned(List<StoredLog> heads) {
    return heads.stream()
        .filter(log -> log.size() > signed(log))
        .findFirst()
        .map(
            log ->
                new Wrong(
                    log.origin() + "/checkpoint",
                    "%,d 件目までの署名が、%d 秒たっても出ません".formatted(log.size(), patience.toSeconds())));
  }

  private long signed(StoredLog log) {
    var checkpoints = repository.checkpoints(log.id());
    return checkpoints.isEmpty() ? 0 : checkpoints.getLast().size();
  }

  private <T> T look(Supplier<T> work) {
    return Objects.requireNonNull(snapshot.execute(_ -> work.get()));
  }
}
