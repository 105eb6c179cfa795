package jp.junshu.server.database;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import jp.junshu.core.id.OrganizationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A table under the rule of the tenants, with one row of each of two contractors, for tests. */
final class TenantTable implements AutoCloseable {

  static final OrganizationId MINATO = OrganizationId.random();
  static final OrganizationId HOJO = OrganizationId.random();
  static final TenantContext WARD = new TenantContext(Party.WARD, Set.of(), "");

  private final TestPostgres postgres = TestPostgres.fresh();
  private final HikariDataSource pool = new HikariDataSource();
  private final TenantTransactionManager manager;
  private final TransactionTemplate transaction;
  private final JdbcClient db;

  TenantTable() {
    pool.setDataSource(postgres.as("app"));
    pool.setMaximumPoolSize(4);
    manager = new TenantTransactionManager(pool);
    transaction = new TransactionTemplate(manager);
    db = JdbcClient.create(pool);
    create();
    for (var contractor : List.of(MINATO, HOJO)) {
      TenantContext.run(of(contractor), () -> inTransaction(() -> insert(contractor)));
    }
  }

  static TenantContext of(OrganizationId... contractors) {
    return new TenantContext(Party.CONTRACTOR, Set.of(contractors), "");
  }

  TestPostgres postgres() {
    return postgres;
  }

  TenantTransactionManager manager() {
    return manager;
  }

  TransactionTemplate transaction() {
    return transaction;
  }

  JdbcClient db() {
    return db;
  }

  void inTransaction(Runnable work) {
    transaction.executeWithoutResult(_ -> work.run());
  }

  List<UUID> seenBy(TenantContext context) {
    return TenantContext.call(context, () -> seenIn(transaction));
  }

  List<UUID> seenIn(TransactionTemplate template) {
    return Objects.requireNonNull(template.execute(_ -> seen()));
  }

  List<UUID> seen() {
    return db.sql("SELECT org_id FROM demo.thing")
        .query((row, _) -> row.getObject("org_id", UUID.class))
        .list();
  }

  void insert(OrganizationId contractor) {
    db.sql("INSERT INTO demo.thing VALUES (:contract, :org)")
        .param("contract", UUID.randomUUID())
        .param("org", contractor.value())
        .update();
  }

  @Override
  public void close() {
    pool.close();
  }

  private void create() {
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
  }
}
