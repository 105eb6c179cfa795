package jp.junshu.server.database;

import static jp.junshu.server.database.TenantTable.HOJO;
import static jp.junshu.server.database.TenantTable.MINATO;
import static jp.junshu.server.database.TenantTable.WARD;
import static jp.junshu.server.database.TenantTable.of;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import jp.junshu.core.id.OrganizationId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The context belongs to one transaction, and a transaction is never inside another. */
class TransactionContextTest {

  /** More on request, on as many threads: {@code -Djunshu.contexts=1000000 -Djunshu.threads=64}. */
  private static final int TRANSACTIONS = Integer.getInteger("junshu.contexts", 20_000);

  private static final int THREADS = Integer.getInteger("junshu.threads", 16);

  private final TenantTable table = new TenantTable();

  @AfterEach
  void close() {
    table.close();
  }

  @Test
  void theDatabaseKnowsWhoActs() {
    var actor =
        TenantContext.call(
            new TenantContext(Party.WARD, Set.of(), "person:1"),
            () ->
                table.transaction().execute(_ -> single("SELECT current_setting('junshu.actor')")));
    assertThat((String) actor).isEqualTo("person:1");
  }

  @Test
  void aConnectionUsedAgainRemembersNobody() throws Exception {
    var seed = new Random().nextLong();
    System.out.println("TransactionContextTest seed " + seed);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var clients = new ArrayList<Future<?>>();
      for (var n = 0; n < THREADS; n++) {
        var random = new Random(seed + n);
        clients.add(threads.submit(() -> comeAndGo(random, TRANSACTIONS / THREADS)));
      }
      for (var client : clients) {
        client.get();
      }
    }
  }

  @Test
  void aTransactionInsideATransactionIsRefused() {
    var inner = new TransactionTemplate(table.manager());
    inner.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    var elsewhere =
        new TransactionTemplate(new TenantTransactionManager(table.postgres().as("seal")));
    for (var forbidden : List.of(inner, elsewhere)) {
      assertThatExceptionOfType(IllegalStateException.class)
          .isThrownBy(() -> table.inTransaction(() -> table.seenIn(forbidden)))
          .withMessageContaining("inside a transaction");
    }
    assertThat(table.seenIn(inner)).isEmpty();
    assertThat(table.seenIn(elsewhere)).isEmpty();
  }

  @Test
  void theContextOfATransactionIsNotChangedWhileItRuns() {
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> table.inTransaction(() -> TenantContext.run(WARD, table::seen)));
  }

  private void comeAndGo(Random random, int times) {
    for (var n = 0; n < times; n++) {
      var contractor = random.nextBoolean() ? MINATO : HOJO;
      switch (random.nextInt(5)) {
        case 0 -> assertThat(table.seen()).isEmpty();
        case 1 -> assertThat(table.seenIn(table.transaction())).isEmpty();
        case 2 -> abort(contractor, "SELECT 1 / 0");
        case 3 -> abort(contractor, "SELECT 1");
        default -> assertThat(table.seenBy(of(contractor))).containsExactly(contractor.value());
      }
    }
  }

  private void abort(OrganizationId contractor, String sql) {
    TenantContext.run(
        of(contractor),
        () ->
            assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(
                    () ->
                        table.inTransaction(
                            () -> {
                              assertThat(table.seen()).containsExactly(contractor.value());
                              table.db().sql(sql).query((row, _) -> row.getString(1)).list();
                              throw new IllegalStateException("changed my mind");
                            })));
  }

  private String single(String sql) {
    return table.db().sql(sql).query((row, _) -> row.getString(1)).single();
  }
}
