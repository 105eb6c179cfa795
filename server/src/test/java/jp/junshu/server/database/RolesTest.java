package jp.junshu.server.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The six roles, and that none can do more than it is there for. */
class RolesTest {

  private final JdbcClient db = JdbcClient.create(TestPostgres.fresh().bootstrap().dataSource());

  @Test
  void thereAreSixAndNoneRulesTheServer() {
    assertThat(
            list(
                """
                SELECT rolname || CASE WHEN rolcanlogin THEN '' ELSE ' cannot sign in' END
                       || CASE WHEN rolbypassrls THEN ' passes row security' ELSE '' END
                  FROM pg_roles WHERE rolname LIKE 'junshu\\_%' ORDER BY rolname
                """))
        .containsExactly(
            "junshu_app",
            "junshu_auditor",
            "junshu_backup passes row security",
            "junshu_migrate",
            "junshu_owner cannot sign in",
            "junshu_seal");
    assertThat(
            list(
                """
                SELECT rolname FROM pg_roles
                 WHERE rolname LIKE 'junshu\\_%' AND (rolsuper OR rolcreaterole OR rolcreatedb OR rolreplication)
                """))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"junshu_auditor", "junshu_backup"})
  void whoOnlyLooksMayOnlyRead(String role) {
    assertThat(rights(role, "%")).containsExactly("SELECT");
  }

  @Test
  void theApplicationAddsToTheLedgerAndNothingElse() {
    assertThat(rights("junshu_app", "ledger")).containsExactly("INSERT", "SELECT");
    assertThat(rights("junshu_app", "%")).doesNotContain("TRUNCATE", "TRIGGER", "REFERENCES");
  }

  @Test
  void everythingBelongsToTheOwnerWhoCannotSignIn() {
    assertThat(
            list(
                """
                SELECT DISTINCT tableowner::text FROM pg_tables
                 WHERE schemaname NOT IN ('information_schema', 'public') AND schemaname NOT LIKE 'pg\\_%'
                """))
        .containsExactly("junshu_owner");
  }

  private List<String> rights(String role, String schema) {
    return db.sql(
            """
            SELECT DISTINCT privilege_type::text FROM information_schema.role_table_grants
             WHERE grantee = :role AND table_schema LIKE :schema ORDER BY 1
            """)
        .param("role", role)
        .param("schema", schema)
        .query((row, _) -> row.getString(1))
        .list();
  }

  private List<String> list(String sql) {
    return db.sql(sql).query((row, _) -> row.getString(1)).list();
  }
}
