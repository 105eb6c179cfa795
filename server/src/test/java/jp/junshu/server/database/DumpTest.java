package jp.junshu.server.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * What pg_dump asks of the database as the backup role, with the options that the papers name: it
 * is not among the programs that come with our PostgreSQL.
 */
class DumpTest {

  private static final Path PAPER = Path.of("../docs/operations.md");
  private static final Pattern LEFT_OUT = Pattern.compile("--exclude-table-data='([\\w.]+)\\*'");
  private static final List<String> SESSIONS =
      List.of("infra.spring_session", "infra.spring_session_attributes");

  private final TestPostgres postgres = TestPostgres.fresh();

  @Test
  void aDumpAsThePapersSayHoldsEveryTableAndLeavesOutTheDataOfSessionsAlone()
      throws SQLException, IOException {
    var option = LEFT_OUT.matcher(Files.readString(PAPER));
    assertThat(option.find()).isTrue();
    try (var db = dumping()) {
      var tables = tables(db);
      assertThat(tables).contains("ledger.checkpoint", "identity.person").containsAll(SESSIONS);
      run(db, "LOCK TABLE %s IN ACCESS SHARE MODE".formatted(String.join(", ", tables)));
      var read = tables.stream().filter(table -> !table.startsWith(option.group(1))).toList();
      for (var table : read) {
        run(db, "SELECT * FROM ONLY %s LIMIT 1".formatted(table));
      }
      assertThat(tables).containsAll(read).hasSize(read.size() + SESSIONS.size());
    }
  }

  @Test
  void aDumpThatForgetsToLeaveSessionsOutFails() throws SQLException {
    for (var table : SESSIONS) {
      try (var db = dumping()) {
        assertThatExceptionOfType(SQLException.class)
            .isThrownBy(() -> run(db, "SELECT * FROM ONLY " + table))
            .withMessageContaining("permission denied for table");
      }
    }
  }

  @Test
  void theBackupRoleKeepsNothingStillButSessions() throws SQLException {
    try (var db = postgres.bootstrap().connect()) {
      assertThat(
              list(
                  db,
                  """
                  SELECT c.oid::regclass::text
                    FROM pg_class c, aclexplode(c.relacl) a
                   WHERE a.grantee = 'junshu_backup'::regrole AND a.privilege_type <> 'SELECT'
                   ORDER BY 1
                  """))
          .containsExactlyElementsOf(SESSIONS);
    }
  }

  /** As pg_dump begins. */
  private Connection dumping() throws SQLException {
    var db = postgres.as("backup").getConnection();
    db.setAutoCommit(false);
    run(db, "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
    run(db, "SET row_security = off");
    return db;
  }

  private static List<String> tables(Connection db) throws SQLException {
    return list(
        db,
        """
        SELECT schemaname || '.' || tablename FROM pg_tables
         WHERE schemaname <> 'information_schema' AND schemaname NOT LIKE 'pg\\_%' ORDER BY 1
        """);
  }

  private static List<String> list(Connection db, String sql) throws SQLException {
    try (var statement = db.createStatement();
        var rows = statement.executeQuery(sql)) {
      var found = new ArrayList<String>();
      while (rows.next()) {
        found.add(rows.getString(1));
      }
      return found;
    }
  }

  private static void run(Connection db, String sql) throws SQLException {
    try (var statement = db.createStatement()) {
      statement.execute(sql);
    }
  }
}
