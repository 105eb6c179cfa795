package jp.junshu.server.ledger;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.springframework.core.env.Environment;

/** What one who may do everything to the database does to the logs, taken back at the end. */
final class Tampering implements AutoCloseable {

  private static final List<String> TABLES =
      List.of("head", "entry", "tile", "checkpoint", "payload");

  private final Connection db;

  private Tampering(Connection db) {
    this.db = db;
  }

  Tampering(Environment installation) throws SQLException {
    this(superuser(installation));
    for (var table : TABLES) {
      run("LOCK TABLE ledger.%s IN EXCLUSIVE MODE".formatted(table));
      run("CREATE TEMP TABLE kept_%1$s AS TABLE ledger.%1$s".formatted(table));
    }
    db.commit();
  }

  /** A transaction of a superuser, for whom no trigger fires that can be kept from it. */
  static Connection superuser(Environment installation) throws SQLException {
    var db =
        DriverManager.getConnection(
            installation.getRequiredProperty("junshu.database.url"),
            installation.getRequiredProperty("junshu.database.user"),
            installation.getRequiredProperty("junshu.database.password"));
    db.setAutoCommit(false);
    return db;
  }

  /** All of it in one transaction. */
  void does(List<String> deeds) throws SQLException {
    withoutTriggers();
    for (var deed : deeds) {
      run(deed);
    }
    db.commit();
  }

  /** The same, and nobody takes it back. */
  static void forGood(Environment installation, List<String> deeds) throws SQLException {
    var tampering = new Tampering(superuser(installation));
    try (var _ = tampering.db) {
      tampering.does(deeds);
      tampering.withTriggers();
      tampering.db.commit();
    }
  }

  private void withoutTriggers() throws SQLException {
    lockHeads();
    for (var table : TABLES) {
      run("ALTER TABLE ledger.%s DISABLE TRIGGER ALL".formatted(table));
    }
  }

  private void withTriggers() throws SQLException {
    lockHeads();
    for (var table : TABLES) {
      run("ALTER TABLE ledger.%s ENABLE TRIGGER ALL".formatted(table));
    }
    for (var table : List.of("entry", "tile", "checkpoint")) {
      run("ALTER TABLE ledger.%s ENABLE ALWAYS TRIGGER append_only".formatted(table));
    }
  }

  /** Whoever numbers or signs begins with a head, so that nobody is met halfway. */
  private void lockHeads() throws SQLException {
    run("LOCK TABLE ledger.head IN ACCESS EXCLUSIVE MODE");
  }

  @Override
  public void close() throws SQLException {
    for (var table : TABLES) {
      run("LOCK TABLE ledger.%s IN ACCESS EXCLUSIVE MODE".formatted(table));
      run("DELETE FROM ledger." + table);
      run("INSERT INTO ledger.%1$s SELECT * FROM kept_%1$s".formatted(table));
    }
    withTriggers();
    db.commit();
    db.close();
  }

  private void run(String sql) throws SQLException {
    try (var statement = db.createStatement()) {
      statement.execute(sql);
    }
  }
}
