package jp.junshu.server.database;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class StartCheckTest {

  private final TestPostgres postgres = TestPostgres.fresh();
  private final JdbcClient db = JdbcClient.create(postgres.bootstrap().dataSource());

  @Test
  void ourOwnMigrationsPass() {
    assertThatCode(this::check).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT 1",
        "ALTER TABLE thing ENABLE ROW LEVEL SECURITY",
        "ALTER TABLE thing ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY",
        "CREATE POLICY tenant ON thing USING (infra.sees(org_id))",
        """
        ALTER TABLE thing ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
        CREATE POLICY all_of_it ON thing USING (true);
        """
      })
  void aTableOfContractsWithoutItsProtectionStopsTheStart(String halfDone) throws SQLException {
    try (var connection = postgres.bootstrap().connect();
        var statement = connection.createStatement()) {
      statement.execute("CREATE TABLE thing (contract_id uuid, org_id uuid);" + halfDone);
    }
    assertThatExceptionOfType(StartRefused.class)
        .isThrownBy(this::check)
        .withMessageContaining("thing");
  }

  @Test
  void anApplicationThatCouldBecomeTheOwnerStopsTheStart() {
    db.sql("GRANT junshu_owner TO junshu_seal").update();
    try {
      assertThatExceptionOfType(StartRefused.class)
          .isThrownBy(this::check)
          .withMessageContaining("junshu_seal");
    } finally {
      db.sql("REVOKE junshu_owner FROM junshu_seal").update();
    }
  }

  private void check() {
    StartCheck.run(postgres.address(Role.APP));
  }
}
