package jp.junshu.server.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import jp.junshu.core.id.OrganizationId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.StatementCallback;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

class TenantIsolationTest {

  private static final OrganizationId MINATO = OrganizationId.random();
  private static final OrganizationId HOJO = OrganizationId.random();
  private static final TenantContext WARD = new TenantContext(Party.WARD, Set.of(), "");

  private final TestPostgres postgres = TestPostgres.fresh();
  private final HikariDataSource pool = pool();
  private final JdbcClient db = JdbcClient.create(pool);
  private final TenantTransactionManager manager = new TenantTransactionManager(pool);
  private final TransactionTemplate transaction = new TransactionTemplate(manager);

  @BeforeEach
  void aTableWithOneRowOfEachContractor() {
    JdbcClient.create(postgres.bootstrap().dataSource())
        .sql(
            """
            SET ROLE junshu_owner;
            CREATE SCHEMA demo;
            CREATE TABLE demo.thing (contract_id uuid NOT NULL, org_id uuid NOT NULL);
            ALTER TABLE demo.thing ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
            CREATE POLICY tenant ON demo.thing
                USING (infra.sees(org_id)) WITH CHECK (infra.sees(org_id));
            GRANT USAGE ON SCHEMA demo TO junshu_app, junshu_seal, junshu_auditor;
            GRANT SELECT, INSERT ON demo.thing TO junshu_app;
            GRANT SELECT ON demo.thing TO junshu_seal, junshu_auditor;
            """)
        .update();
    for (var contractor : List.of(MINATO, HOJO)) {
      TenantContext.run(of(contractor), () -> inTransaction(() -> insert(contractor)));
    }
  }

  @AfterEach
  void close() {
    pool.close();
  }

  @Test
  void withoutAContextNoRowIsSeen() {
    assertThat(seen()).isEmpty();
    assertThat(seenIn(transaction)).isEmpty();
  }

  @Test
  void aContractorSeesItsOwnRowsOnly() {
    assertThat(seenBy(of(MINATO))).containsExactly(MINATO.value());
    assertThat(seenBy(of(HOJO))).containsExactly(HOJO.value());
    assertThat(seenBy(of())).isEmpty();
    assertThat(seenBy(of(MINATO, HOJO))).hasSize(2);
  }

  @Test
  void theWardAndTheSystemSeeAll() {
    assertThat(seenBy(WARD)).hasSize(2);
    assertThat(seenBy(new TenantContext(Party.SYSTEM, Set.of(), "CALENDAR"))).hasSize(2);
  }

  @Test
  void theOwnerAndTheOtherRolesAreUnderTheSameRule() {
    for (var role : List.of("seal", "auditor")) {
      assertThat(count(role, "SELECT count(*) FROM demo.thing")).as(role).isZero();
    }
    assertThat(count("migrate", "SET ROLE junshu_owner; SELECT count(*) FROM demo.thing")).isZero();
  }

  @Test
  void backupsReadEveryRowAndWriteNone() {
    assertThat(count("backup", "SELECT count(*) FROM demo.thing")).isEqualTo(2);
    assertThatExceptionOfType(DataAccessException.class)
        .isThrownBy(() -> count("backup", "DELETE FROM demo.thing RETURNING 1"))
        .havingRootCause()
        .withMessageContaining("permission denied");
  }

  @Test
  void nobodyWritesARowOfSomebodyElse() {
    TenantContext.run(
        of(MINATO),
        () ->
            assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> inTransaction(() -> insert(HOJO)))
                .havingRootCause()
                .withMessageContaining("row-level security"));
  }

  @Test
  void theDatabaseKnowsWhoActs() {
    var actor =
        TenantContext.call(
            new TenantContext(Party.WARD, Set.of(), "person:1"),
            () -> transaction.execute(_ -> single("SELECT current_setting('junshu.actor')")));
    assertThat((String) actor).isEqualTo("person:1");
  }

  @Test
  void aConnectionUsedAgainRemembersNobody() throws Exception {
    var seed = new Random().nextLong();
    System.out.println("TenantIsolationTest seed " + seed);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var clients = new ArrayList<Future<?>>();
      for (var n = 0; n < 16; n++) {
        var random = new Random(seed + n);
        clients.add(threads.submit(() -> comeAndGo(random, 1_250)));
      }
      for (var client : clients) {
        client.get();
      }
    }
  }

  @Test
  void aTransactionInsideATransactionIsRefused() {
    var inner = new TransactionTemplate(manager);
    inner.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    var elsewhere = new TransactionTemplate(new TenantTransactionManager(postgres.as("seal")));
    for (var forbidden : List.of(inner, elsewhere)) {
      assertThatExceptionOfType(IllegalStateException.class)
          .isThrownBy(() -> inTransaction(() -> seenIn(forbidden)))
          .withMessageContaining("inside a transaction");
    }
    assertThat(seenIn(inner)).isEmpty();
    assertThat(seenIn(elsewhere)).isEmpty();
  }

  @Test
  void theContextOfATransactionIsNotChangedWhileItRuns() {
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> inTransaction(() -> TenantContext.run(WARD, this::seen)));
  }

  private void comeAndGo(Random random, int times) {
    for (var n = 0; n < times; n++) {
      var contractor = random.nextBoolean() ? MINATO : HOJO;
      switch (random.nextInt(5)) {
        case 0 -> assertThat(seen()).isEmpty();
        case 1 -> assertThat(seenIn(transaction)).isEmpty();
        case 2 -> abort(contractor, "SELECT 1 / 0");
        case 3 -> abort(contractor, "SELECT 1");
        default -> assertThat(seenBy(of(contractor))).containsExactly(contractor.value());
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
                        inTransaction(
                            () -> {
                              assertThat(seen()).containsExactly(contractor.value());
                              db.sql(sql).query((row, _) -> row.getString(1)).list();
                              throw new IllegalStateException("changed my mind");
                            })));
  }

  private List<UUID> seenBy(TenantContext context) {
    return TenantContext.call(context, () -> seenIn(transaction));
  }

  private List<UUID> seenIn(TransactionTemplate template) {
    return Objects.requireNonNull(template.execute(_ -> seen()));
  }

  private void inTransaction(Runnable work) {
    transaction.executeWithoutResult(_ -> work.run());
  }

  private List<UUID> seen() {
    return db.sql("SELECT org_id FROM demo.thing")
        .query((row, _) -> row.getObject("org_id", UUID.class))
        .list();
  }

  private int count(String role, String sql) {
    return Objects.requireNonNull(
        new JdbcTemplate(postgres.as(role))
            .execute((StatementCallback<Integer>) statement -> lastNumber(statement, sql)));
  }

  private static int lastNumber(Statement statement, String sql) throws SQLException {
    var isResult = statement.execute(sql);
    while (!isResult) {
      isResult = statement.getMoreResults();
    }
    var rows = statement.getResultSet();
    rows.next();
    return rows.getInt(1);
  }

  private String single(String sql) {
    return db.sql(sql).query((row, _) -> row.getString(1)).single();
  }

  private void insert(OrganizationId contractor) {
    db.sql("INSERT INTO demo.thing VALUES (:contract, :org)")
        .param("contract", UUID.randomUUID())
        .param("org", contractor.value())
        .update();
  }

  private HikariDataSource pool() {
    var pool = new HikariDataSource();
    pool.setDataSource(postgres.as("app"));
    pool.setMaximumPoolSize(4);
    return pool;
  }

  private static TenantContext of(OrganizationId... contractors) {
    return new TenantContext(Party.CONTRACTOR, Set.of(contractors), "");
  }
}
