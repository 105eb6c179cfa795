package jp.junshu.server.afterwards;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import jp.junshu.server.database.TestPostgres;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every table with rows of contracts says what becomes of them, or stays for a reason. */
class ErasableTest {

  /** Tables, or whole schemas, that stay when everything of a contract is erased. */
  private static final Map<String, String> STAYS =
      Map.ofEntries(
          entry("ledger.*", "every entry stays; contents go by a door of their own"),
          entry("afterwards.*", "what was decided on records is the register of what was erased"),
          entry("contracts.contract", "what the contract was called, when it ran and with whom"),
          entry("contracts.contract_section", "which section answers for it"),
          entry("contracts.company_turn", "who answers for the contractor"),
          entry("forms.counter", "a number alone"),
          entry("blanks.counter", "a number alone"),
          entry("pledges.counter", "a number alone"));

  private final JdbcClient db = JdbcClient.create(TestPostgres.fresh().as("auditor"));

  @Test
  @Tag("clause:7/prevent")
  void aTableThatNobodyThoughtOfIsFound() {
    var forgotten =
        tables().stream()
            .filter(table -> !erasable().contains(table))
            .filter(table -> !STAYS.containsKey(table))
            .filter(table -> !STAYS.containsKey(table.substring(0, table.indexOf('.')) + ".*"))
            .toList();
    assertThat(forgotten).isEmpty();
    assertThat(tables()).containsAll(erasable()).contains("forms.revision");
  }

  private List<String> erasable() {
    return db.sql("SELECT DISTINCT schema_name || '.' || table_name FROM infra.erasable")
        .query((row, _) -> row.getString(1))
        .list();
  }

  private List<String> tables() {
    return db.sql(
            """
            SELECT n.nspname || '.' || c.relname
              FROM pg_attribute a
              JOIN pg_class c ON c.oid = a.attrelid AND c.relkind IN ('r', 'p')
              JOIN pg_namespace n ON n.oid = c.relnamespace
             WHERE a.attname = 'contract_id' AND NOT a.attisdropped AND n.nspname <> 'infra'
            """)
        .query((row, _) -> row.getString(1))
        .list();
  }
}
