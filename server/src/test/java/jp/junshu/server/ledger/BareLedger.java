package jp.junshu.server.ledger;

import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javax.sql.DataSource;
import jp.junshu.core.gate.SystemActor;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.id.OrganizationId;
import jp.junshu.core.merkle.Checkpoint;
import jp.junshu.core.merkle.EntryBundle;
import jp.junshu.server.database.OwnPostgres;
import jp.junshu.server.database.Party;
import jp.junshu.server.database.TenantContext;
import jp.junshu.server.database.TestPostgres;
import jp.junshu.server.time.MachineClock;
import jp.junshu.server.time.SystemBusinessClock;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.transaction.support.TransactionTemplate;

/** The ledger on a PostgreSQL of its own, with nothing else of the application around it. */
final class BareLedger implements AutoCloseable {

  private static final SystemActor ACTOR = new SystemActor(SystemActor.Reason.CALENDAR);
  private static final TenantContext CONTEXT =
      new TenantContext(Party.SYSTEM, Set.of(), "SEQUENCER");

  private final HikariDataSource app;
  private final HikariDataSource seal;
  private final TransactionTemplate transaction;
  private final LedgerRepository repository;
  private final Ledger ledger;
  private final Logs logs;
  private final Sequencer sequencer;
  private final Publisher publisher;

  BareLedger(OwnPostgres postgres) {
    app = pool(postgres.as("app"), 16);
    seal = pool(postgres.as("seal"), 2);
    var keys = postgres.data().privateFolder("keys");
    var key = LedgerKey.in(keys);
    var origins = new Origins("junshu");
    var sealing = TestPostgres.transactions(seal);
    var sealed = new SealRepository(TestPostgres.client(seal));
    transaction = new TransactionTemplate(TestPostgres.transactions(app));
    repository = new LedgerRepository(TestPostgres.client(app));
    ledger =
        new Ledger(
            repository,
            origins,
            new SystemBusinessClock(),
            new Wake(),
            _ -> {},
            new StaticListableBeanFactory().getBeanProvider(ActorNames.class));
    logs = new Logs(repository, new ReceiptRepository(TestPostgres.client(app)), origins, key);
    sequencer = new Sequencer(sealed, sealing);
    publisher = new Publisher(sealed, key, NewestNotes.beside(keys), new MachineClock(), sealing);
  }

  private static HikariDataSource pool(DataSource source, int size) {
    var pool = new HikariDataSource();
    pool.setDataSource(source);
    pool.setMaximumPoolSize(size);
    return pool;
  }

  /** Begins a contract's log if it is not begun yet. */
  LogRef begin(ContractId contract) {
    var log = LogRef.contract(contract);
    return inTransaction(
        () -> {
          if (repository.log(log).isEmpty()) {
            ledger.open(log, Optional.of(OrganizationId.random()));
          }
          return log;
        });
  }

  /** Records a number; it is committed when this answers. */
  void record(ContractId contract, long number) {
    inTransaction(() -> ledger.record(ACTOR, new LedgerTest.Counted(contract, number)));
  }

  /** Numbers and signs everything that is recorded. */
  void seal() {
    number();
    sign();
  }

  /** Numbers everything that is recorded. */
  void number() {
    TenantContext.run(
        CONTEXT,
        () -> {
          for (var waiting = sequencer.waiting(); !waiting.isEmpty(); ) {
            waiting.forEach(sequencer::number);
            waiting = sequencer.waiting();
          }
        });
  }

  /** Signs everything that is numbered. */
  void sign() {
    TenantContext.run(CONTEXT, () -> publisher.waiting().forEach(publisher::publish));
  }

  /** A signed head, and every entry under it, in order. */
  record Signed(Checkpoint head, List<byte[]> entries) {}

  /** The log as it is handed out. */
  Signed signed(LogRef log) {
    var entries = new ArrayList<byte[]>();
    return inTransaction(
        () -> {
          var note = logs.checkpoint(log).orElseThrow();
          logs.export(
              log,
              note,
              (path, bytes) -> {
                if (path.startsWith("tile/entries/")) {
                  entries.addAll(EntryBundle.read(bytes, width(path)));
                }
              });
          return new Signed(Checkpoint.parse(note.text()), entries);
        });
  }

  private static int width(String path) {
    return path.contains(".p/") ? Integer.parseInt(path.substring(path.lastIndexOf('/') + 1)) : 256;
  }

  private <T> T inTransaction(Supplier<T> work) {
    return TenantContext.call(
        CONTEXT, () -> Objects.requireNonNull(transaction.execute(_ -> work.get())));
  }

  @Override
  public void close() {
    app.close();
    seal.close();
  }
}
