package jp.junshu.server.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import jp.junshu.core.gate.SystemActor;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.id.OrganizationId;
import jp.junshu.core.merkle.Checkpoint;
import jp.junshu.core.merkle.Commitment;
import jp.junshu.core.merkle.EntryBundle;
import jp.junshu.core.merkle.Frontier;
import jp.junshu.core.merkle.Hash;
import jp.junshu.core.merkle.Merkle;
import jp.junshu.core.merkle.ProofFile;
import jp.junshu.core.merkle.SignedNote;
import jp.junshu.server.ServerTest;
import jp.junshu.server.database.Party;
import jp.junshu.server.database.TenantContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ServerTest
class LedgerTest {

  private static final SystemActor ACTOR = new SystemActor(SystemActor.Reason.CALENDAR);
  private static final Duration SOON = Duration.ofSeconds(30);

  @FactType(name = "test.counted", version = 1)
  record Counted(ContractId contract, long number) implements Fact {
    @Override
    public LogRef log() {
      return LogRef.contract(contract);
    }
  }

  @Autowired private Ledger ledger;
  @Autowired private Receipts receipts;
  @Autowired private Logs logs;
  @Autowired private Sequencer sequencer;
  @Autowired private JdbcClient db;
  @Autowired private PlatformTransactionManager transactions;

  @Autowired
  @Qualifier("seal")
  private JdbcClient seal;

  private <T> T inTransaction(Supplier<T> work) {
    return TenantContext.call(
        new TenantContext(Party.SYSTEM, Set.of(), "TEST"),
        () ->
            Objects.requireNonNull(new TransactionTemplate(transactions).execute(_ -> work.get())));
  }

  private LogRef begun() {
    var log = LogRef.contract(ContractId.random());
    inTransaction(
        () -> {
          ledger.open(log, Optional.of(OrganizationId.random()));
          return log;
        });
    return log;
  }

  private EntryRef record(LogRef log, long number) {
    return inTransaction(
        () -> ledger.record(ACTOR, new Counted(log.contract().orElseThrow(), number)));
  }

  private Receipt published(UUID entry) {
    long until = System.nanoTime() + SOON.toNanos();
    while (System.nanoTime() < until) {
      var receipt = inTransaction(() -> receipts.of(entry));
      if (receipt.filter(r -> r.level() == Receipt.Level.PUBLISHED).isPresent()) {
        return receipt.get();
      }
      Thread.onSpinWait();
    }
    throw new AssertionError("not published within " + SOON);
  }

  @Test
  void aFactIsRecordedOnlyInATransaction() {
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> ledger.record(ACTOR, new Counted(ContractId.random(), 1)));
  }

  @Test
  void aReceiptProvesTheEntryOffline() {
    var log = begun();
    var entry = record(log, 7);
    var receipt = published(entry.id());
    var leaf = receipt.entry().getBytes(StandardCharsets.UTF_8);
    assertThat(Merkle.leaf(leaf)).isEqualTo(entry.leaf());
    assertThat(ProofFile.parse(receipt.proof()).proves(leaf, logs.vkey(log))).isTrue();
    assertThat(ProofFile.parse(receipt.proof()).proves(leaf, logs.vkey(LogRef.WARD))).isFalse();
    assertThat(receipt.entry()).contains("\"number\":7").contains("\"actor\":\"system:CALENDAR\"");
  }

  @Test
  void whatRollsBackLeavesNothing() {
    var log = begun();
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(
            () ->
                inTransaction(
                    () -> {
                      ledger.record(ACTOR, new Counted(log.contract().orElseThrow(), 1));
                      throw new IllegalArgumentException("after all not");
                    }));
    published(record(log, 2).id());
    var checkpoint = inTransaction(() -> logs.checkpoint(log)).orElseThrow();
    assertThat(Checkpoint.parse(checkpoint.text()).size()).isEqualTo(1);
  }

  @Test
  void sixtyFourWritersAndTwoSequencersLoseNothingAndLeaveNoHole() throws Exception {
    var log = begun();
    var recorded = new ConcurrentLinkedQueue<EntryRef>();
    var context = new TenantContext(Party.SYSTEM, Set.of(), "TEST");
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      IntStream.range(0, 64)
          .forEach(
              writer ->
                  threads.submit(
                      () ->
                          IntStream.range(0, 10)
                              .forEach(i -> recorded.add(record(log, writer * 10L + i)))));
      threads.submit(
          () -> TenantContext.run(context, () -> sequencer.waiting().forEach(sequencer::number)));
    }
    assertThat(recorded).hasSize(640);
    var indexes = new HashSet<Long>();
    for (var entry : recorded) {
      indexes.add(published(entry.id()).index().orElseThrow());
    }
    assertThat(indexes).hasSize(640).contains(0L, 639L);
    assertThat(rebuiltRoot(log)).isEqualTo(signedRoot(log));
  }

  private Hash signedRoot(LogRef log) {
    var note = inTransaction(() -> logs.checkpoint(log)).orElseThrow();
    return Checkpoint.parse(note.text()).root();
  }

  private Hash rebuiltRoot(LogRef log) {
    var entries = new ArrayList<byte[]>();
    inTransaction(
        () -> {
          var note = logs.checkpoint(log).orElseThrow();
          logs.export(
              log,
              note,
              (path, bytes) -> {
                if (path.startsWith("tile/entries/")) {
                  int width =
                      path.contains(".p/")
                          ? Integer.parseInt(path.substring(path.lastIndexOf('/') + 1))
                          : 256;
                  entries.addAll(EntryBundle.read(bytes, width));
                }
              });
          return entries;
        });
    var frontier = Frontier.empty();
    entries.forEach(entry -> frontier.append(Merkle.leaf(entry), (_, _, _) -> {}));
    return frontier.root();
  }

  @Test
  void nobodyChangesWhatIsNumberedNotEvenTheSealingRole() {
    var log = begun();
    published(record(log, 1).id());
    for (var sql :
        List.of(
            "UPDATE ledger.entry SET leaf = ''",
            "DELETE FROM ledger.entry",
            "DELETE FROM ledger.tile")) {
      for (var client : List.of(db, seal)) {
        assertThatExceptionOfType(DataAccessException.class)
            .as(sql)
            .isThrownBy(() -> client.sql(sql).update());
      }
    }
  }

  @Test
  void aCommitmentOpensToWhatWasCommittedAndTellsNothingByItself() {
    var log = begun();
    var content = "髙橋".getBytes(StandardCharsets.UTF_8);
    var first = inTransaction(() -> ledger.commit(log, content));
    var second = inTransaction(() -> ledger.commit(log, content));
    assertThat(first).isNotEqualTo(second);
    var payload = inTransaction(() -> ledger.payload(log, first)).orElseThrow();
    assertThat(payload.content()).isEqualTo(content);
    assertThat(Commitment.of(payload.randomness(), payload.content())).isEqualTo(first);
  }

  @Test
  void withoutAContextNoLogIsSeen() {
    var log = begun();
    Optional<SignedNote> seen =
        Objects.requireNonNull(
            new TransactionTemplate(transactions).execute(_ -> logs.checkpoint(log)));
    assertThat(seen).isEmpty();
  }
}
