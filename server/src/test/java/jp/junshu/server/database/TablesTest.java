package jp.junshu.server.database;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Law 4: every table carries its contract and its organization, or says why it cannot. */
class TablesTest {

  /** Tables, or whole schemas, of no single contract, each with its reason. */
  private static final Map<String, String> OF_THE_WARD =
      Map.ofEntries(
          entry("identity.*", "who is who in the ward and at its contractors, before any contract"),
          entry("emergency.*", "the account of the whole ward, under no contract"),
          entry("rules.*", "editions of the ward's rules hold for every contract"),
          entry("forms.form_version", "the fields of a form are the same for everybody"),
          entry("gate.act", "act keys are asked for before it is known whose act it is"),
          entry("notices.number_pattern", "how document numbers look, on every contract"),
          entry("notices.section_mark", "the letters of a section, on every contract"),
          entry("notices.counter", "document numbers are counted over all contracts"),
          entry("notices.number", "the ward's register of document numbers, on paper too"),
          entry("notices.template", "the texts that the ward's letters begin with"),
          entry("ledger.renewal", "signatures are renewed on every log"),
          entry("contracts.company_act", "what became of a company holds on all its contracts"));

  private final TestPostgres postgres = TestPostgres.fresh();
  private final JdbcClient db = JdbcClient.create(postgres.bootstrap().dataSource());

  @Test
  void everyTableIsATenantsUnderForcedProtectionOrOneOfAFewWithTheirReasons() {
    assertThat(tables(false)).allMatch(TablesTest::isOfTheWard);
    assertThat(tables(true)).contains("ledger.entry", "forms.filing", "assets.asset");
  }

  @Test
  void aTableThatForgotItsContractIsFound() {
    db.sql("CREATE TABLE ledger.forgetful (org_id uuid NOT NULL)").update();
    assertThat(tables(false)).contains("ledger.forgetful");
  }

  /** One that asks for the organization alone would hide a contract from who succeeded to it. */
  @Test
  void everyTableOfAContractIsSeenByWhomeverTheContractPassedTo() {
    var forgetful =
        db.sql(
                """
                SELECT schemaname || '.' || tablename || ' ' || policyname
                  FROM pg_policies p
                 WHERE (qual LIKE '%infra.sees(org_id)%' OR with_check LIKE '%infra.sees(org_id)%')
                   AND EXISTS (SELECT FROM information_schema.columns c
                                WHERE c.table_schema = p.schemaname AND c.table_name = p.tablename
                                  AND c.column_name = 'contract_id')
                """)
            .query(String.class)
            .list();
    assertThat(forgetful).isEmpty();
    var passed =
        db.sql(
                """
                SELECT schemaname || '.' || tablename FROM pg_policies
                 WHERE qual LIKE '%infra.sees(org_id, contract_id)%'
                """)
            .query(String.class)
            .list();
    assertThat(passed).contains("ledger.entry", "contracts.contract", "forms.filing");
  }

  @Test
  void noTableOfAssetsHoldsTheBytesOfOne() {
    var columns =
        db.sql(
                """
                SELECT table_name || '.' || column_name
                  FROM information_schema.columns
                 WHERE table_schema = 'assets' AND udt_name IN ('bytea', 'oid')
                """)
            .query(String.class)
            .list();
    assertThat(columns).isEmpty();
  }

  private static boolean isOfTheWard(String table) {
    return OF_THE_WARD.containsKey(table)
        || OF_THE_WARD.containsKey(table.substring(0, table.indexOf('.')) + ".*");
  }

  /** Tables outside infra that are, or are not, a tenant's and protected even from their owner. */
  private List<String> tables(boolean safe) {
    return db.sql(
            """
            SELECT n.nspname || '.' || c.relname
              FROM pg_class c
              JOIN pg_namespace n ON n.oid = c.relnamespace
             WHERE c.relkind IN ('r', 'p')
               AND n.nspname NOT IN ('infra', 'information_schema')
               AND n.nspname NOT LIKE 'pg\\_%'
               AND :safe = (c.relrowsecurity AND c.relforcerowsecurity
                            AND 2 = (SELECT count(*) FROM pg_attribute a
                                      WHERE a.attrelid = c.oid
                                        AND a.attname IN ('contract_id', 'org_id')))
             ORDER BY 1
            """)
        .param("safe", safe)
        .query((row, _) -> row.getString(1))
        .list();
  }
}
