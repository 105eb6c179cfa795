package jp.junshu.server.dossier;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import jp.junshu.auditor.dossier.Opening;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.merkle.SignedNote;
import jp.junshu.server.ledger.LogRef;
import jp.junshu.server.ledger.Logs;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads the log of a contract as the one who asks may see it. */
@Component
class SealedLogs {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final long LOOK_AGAIN_MILLIS = 20;

  private final Logs logs;
  private final TransactionTemplate snapshot;

  SealedLogs(Logs logs, PlatformTransactionManager transactions) {
    this.logs = logs;
    this.snapshot = Snapshots.over(transactions);
  }

  /** The log at the next moment at which nothing waits for its number. */
  ContractSnapshot settled(ContractId contract) {
    var log = LogRef.contract(contract);
    return awaited(() -> logs.waits(log) ? Optional.empty() : Optional.of(read(log)));
  }

  private ContractSnapshot read(LogRef log) {
    return new ContractSnapshot(
        logs.vkey(log),
        logs.entries(log, 0, logs.size(log)),
        logs.payloads(log).stream()
            .map(payload -> Opening.of(payload.randomness(), payload.content()))
            .toList(),
        logs.erased(log));
  }

  /** Whether a log still has that size and nothing waits; in the caller's transaction. */
  boolean still(ContractId contract, long size) {
    var log = LogRef.contract(contract);
    return !logs.waits(log) && logs.size(log) == size;
  }

  /**
   * The log under its signed head of that size.
   *
   * @throws LogMoved if a greater head was signed and none of that size
   */
  SortedMap<String, byte[]> exported(ContractId contract, long size) {
    var log = LogRef.contract(contract);
    var checkpoint = awaited(() -> signed(log, size));
    return look(
        () -> {
          var files = new TreeMap<String, byte[]>();
          logs.export(log, checkpoint, (path, bytes) -> files.put("log/" + path, bytes));
          return files;
        });
  }

  private Optional<SignedNote> signed(LogRef log, long size) {
    var exact = logs.checkpoint(log, size);
    if (exact.isEmpty() && logs.size(log) > size) {
      throw new LogMoved();
    }
    return exact;
  }

  private <T> T awaited(Supplier<Optional<T>> ready) {
    long began = System.nanoTime();
    while (true) {
      var found = look(ready);
      if (found.isPresent()) {
        return found.get();
      }
      if (System.nanoTime() - began > PATIENCE.toNanos()) {
        throw new IllegalStateException("the log is not sealed within " + PATIENCE);
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(LOOK_AGAIN_MILLIS));
    }
  }

  private <T> T look(Supplier<T> work) {
    return Objects.requireNonNull(snapshot.execute(_ -> work.get()));
  }
}
