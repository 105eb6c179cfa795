package jp.junshu.server.ledger;

import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import jp.junshu.core.gate.SystemActor;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.id.OrganizationId;
import jp.junshu.core.merkle.Checkpoint;
import jp.junshu.core.merkle.Frontier;
import jp.junshu.core.merkle.Merkle;
import jp.junshu.core.merkle.SignedNote;
import jp.junshu.server.database.Party;
import jp.junshu.server.database.TenantContext;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Small logs of a running server: recorded, signed, rewritten by one who owns the database. */
final class SignedLogs {

  private static final SystemActor ACTOR = new SystemActor(SystemActor.Reason.CALENDAR);
  private static final TenantContext CONTEXT =
      new TenantContext(Party.SYSTEM, Set.of(), "SEQUENCER");
  private static final Duration SOON = Duration.ofSeconds(30);

  private final AtomicLong recorded = new AtomicLong();
  private final ApplicationContext server;
  private final Ledger ledger;
  private final Logs logs;

  SignedLogs(ApplicationContext server) {
    this.server = server;
    this.ledger = server.getBean(Ledger.class);
    this.logs = server.getBean(Logs.class);
  }

  <T> T reading(Supplier<T> work) {
    return inTransaction(work);
  }

  private <T> T inTransaction(Supplier<T> work) {
    var transactions = server.getBean(PlatformTransactionManager.class);
    return TenantContext.call(
        CONTEXT,
        () ->
            Objects.requireNonNull(new TransactionTemplate(transactions).execute(_ -> work.get())));
  }

  /** A new log of that many entries, signed after each. */
  LogRef of(int entries) {
    var log = LogRef.contract(ContractId.random());
    inTransaction(
        () -> {
          ledger.open(log, Optional.of(OrganizationId.random()));
          return log;
        });
    for (int n = 1; n <= entries; n++) {
      record(log);
      awaitSigned(log, n);
    }
    return log;
  }

  /** Records an entry that is like no other. */
  void record(LogRef log) {
    var contract = log.contract().orElseThrow();
    inTransaction(
        () -> ledger.record(ACTOR, new LedgerTest.Counted(contract, recorded.incrementAndGet())));
  }

  String origin(LogRef log) {
    return logs.vkey(log).name();
  }

  /** The newest signed head in the database. */
  Optional<SignedNote> newest(LogRef log) {
    return inTransaction(() -> logs.checkpoint(log));
  }

  long signedSize(LogRef log) {
    return newest(log).map(note -> Checkpoint.parse(note.text()).size()).orElse(0L);
  }

  void awaitSigned(LogRef log, long size) {
    await().atMost(SOON).until(() -> signedSize(log) == size);
  }

  void awaitNumbered(LogRef log, long size) {
    await().atMost(SOON).until(() -> inTransaction(() -> logs.size(log)) == size);
  }

  /** Signs, as any node does, unless another has the log in hand. */
  void publish(LogRef log) {
    everywhere(() -> server.getBean(Publisher.class).publish(id(log)));
  }

  /** Holds it against what was signed last, as every start does. */
  void compare(LogRef log) {
    everywhere(() -> server.getBean(Publisher.class).compare(id(log)));
  }

  /** As whoever signs, for whom no organization is closed. */
  void everywhere(Runnable deed) {
    TenantContext.run(CONTEXT, deed);
  }

  private UUID id(LogRef log) {
    return inTransaction(() -> server.getBean(LedgerRepository.class).log(log)).orElseThrow().id();
  }

  /** Why it is not signed. */
  String refusal(LogRef log) {
    var refused = new AtomicReference<Optional<RuntimeException>>(Optional.empty());
    await()
        .atMost(SOON)
        .until(
            () -> {
              var thrown = catchThrowableOfType(RuntimeException.class, () -> publish(log));
              refused.set(Optional.ofNullable(thrown));
              return thrown != null;
            });
    return refused.get().map(Throwable::getMessage).orElseThrow();
  }

  /**
   * Gives the log another history that leads to its head, and drops the checkpoints of that size or
   * more.
   */
  void rewrite(LogRef log, UnaryOperator<List<byte[]>> history, long checkpointsFrom)
      throws SQLException {
    var leaves = history.apply(inTransaction(() -> logs.entries(log, 0, logs.size(log))));
    var hex = HexFormat.of();
    var frontier = Frontier.empty();
    var deeds = new ArrayList<String>();
    deeds.add("DELETE FROM ledger.entry WHERE log_id = :log");
    for (var leaf : leaves) {
      deeds.add(
          """
          INSERT INTO ledger.entry
          SELECT id, %d, contract_id, org_id, gen_random_uuid(), '\\x%s', '\\x%s'
            FROM ledger.log WHERE id = :log
          """
              .formatted(
                  frontier.size(), hex.formatHex(leaf), hex.formatHex(Merkle.leaf(leaf).bytes())));
      frontier.append(Merkle.leaf(leaf), (_, _, _) -> {});
    }
    deeds.add(
        "UPDATE ledger.head SET size = %d, root = '\\x%s' WHERE log_id = :log"
            .formatted(frontier.size(), frontier.root().hex()));
    deeds.add("DELETE FROM ledger.checkpoint WHERE log_id = :log AND size >= " + checkpointsFrom);
    var id = "(SELECT id FROM ledger.log WHERE origin = '%s')".formatted(origin(log));
    Tampering.forGood(
        server.getEnvironment(), deeds.stream().map(deed -> deed.replace(":log", id)).toList());
  }
}
