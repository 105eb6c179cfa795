package jp.junshu.server.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A PostgreSQL that somebody else runs: here one on which none of our roles exists yet. */
class ExternalDatabaseTest {

  private static final DataFolder THEIRS = DataFolder.open(TestFolders.fresh());
  private static EmbeddedPostgres postgres;

  private final Path folder = TestFolders.fresh();

  @BeforeAll
  static void aServerWithAnAdministratorWhoIsNoSuperuser() throws SQLException {
    postgres = EmbeddedPostgres.start(THEIRS, TestFolders.binaries(), Map.of());
    var superuser = new Secrets(THEIRS).password(Cluster.SUPERUSER);
    try (var db = at("postgres", Cluster.SUPERUSER, superuser).connect();
        var statement = db.createStatement()) {
      statement.execute("CREATE ROLE dba LOGIN CREATEROLE BYPASSRLS PASSWORD 'theirs'");
      statement.execute("CREATE DATABASE city OWNER dba");
    }
  }

  @AfterAll
  static void stop() {
    postgres.close();
    THEIRS.close();
  }

  @Test
  void isMadeReadyByTheSameMigrationsAndASecondTimeChangesNothing() {
    try (var data = DataFolder.open(folder)) {
      for (var start = 0; start < 2; start++) {
        var database = Database.prepare(city("theirs"), new Secrets(data));
        assertThat(migrations(database.as(Role.AUDITOR))).isEqualTo(migrations(ours()));
      }
    }
  }

  @Test
  void isRefusedInOneSentenceWithoutThePassword() {
    try (var data = DataFolder.open(folder)) {
      assertThatExceptionOfType(StartRefused.class)
          .isThrownBy(() -> Database.prepare(city("guessed"), new Secrets(data)))
          .withMessageContaining("接続して準備することができません")
          .satisfies(refused -> assertThat(refused.getMessage()).doesNotContain("guessed"));
    }
  }

  @Test
  void needsAUserWhoMakesTheRoles() {
    assertThatExceptionOfType(StartRefused.class)
        .isThrownBy(() -> new DatabaseProperties("jdbc:postgresql://db/city", "", "").bootstrap())
        .withMessageContaining("junshu.database.user");
  }

  @Test
  void aDatabaseThatANewerProgramChangedIsLeftAlone() {
    var fresh = TestPostgres.fresh();
    JdbcClient.create(fresh.bootstrap().dataSource())
        .sql(
            """
            INSERT INTO infra.flyway_schema_history
            SELECT installed_rank + 1000, '299901010000', 'infra', type,
                   'V299901010000__infra__future.sql', checksum, installed_by, now(), 1, true
              FROM infra.flyway_schema_history WHERE script LIKE '%sessions.sql'
            """)
        .update();
    assertThatExceptionOfType(StartRefused.class)
        .isThrownBy(() -> Migrations.run(fresh.address(Role.MIGRATE)))
        .withMessageContaining("この版に合わせられません");
  }

  @Test
  void oneWhoOnlyLooksNeedsTheFolderAndTakesNothing() throws SQLException {
    try (var _ = OwnPostgres.start(folder, Map.of());
        var db = ReadOnlyAccess.asAuditor(folder, "").getConnection()) {
      assertThat(db.getMetaData().getUserName()).isEqualTo("junshu_auditor");
    }
    assertThatExceptionOfType(StartRefused.class)
        .isThrownBy(() -> ReadOnlyAccess.asAuditor(TestFolders.fresh(), ""));
  }

  private static int migrations(Address auditor) {
    return JdbcClient.create(auditor.dataSource())
        .sql("SELECT count(*) FROM infra.flyway_schema_history WHERE success")
        .query(Integer.class)
        .single();
  }

  private static Address ours() {
    return TestPostgres.fresh().address(Role.AUDITOR);
  }

  private static Address city(String password) {
    return at("city", "dba", password);
  }

  private static Address at(String database, String user, String password) {
    return Address.local(postgres.port(), database, user, password);
  }
}
