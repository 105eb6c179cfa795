package jp.junshu.server.database;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The one PostgreSQL of this JVM, started when first asked for. Its folder is used again by the
 * next run, which also ends what a killed one left behind.
 */
final class TestServer {

  /** The database that fresh ones are copied from. */
  static final String MIGRATED = "migrated";

  static final DataFolder DATA = freeFolder();
  static final Secrets SECRETS = new Secrets(DATA);
  private static final EmbeddedPostgres POSTGRES =
      EmbeddedPostgres.start(DATA, TestFolders.binaries(), Map.of("max_connections", "400"));

  static {
    // After every application has been closed, which still writes until then.
    SpringApplication.getShutdownHandlers().add(TestServer::stop);
    dropWhatTheLastRunLeft();
    migrate();
  }

  private TestServer() {}

  static Address address(String database) {
    var password = SECRETS.password(Cluster.SUPERUSER);
    return Address.local(POSTGRES.port(), database, Cluster.SUPERUSER, password);
  }

  static void createDatabase(String name, String template) throws SQLException {
    maintenance("CREATE DATABASE %s TEMPLATE %s".formatted(name, template));
  }

  private static void migrate() {
    try {
      createDatabase(MIGRATED, "template1");
      Database.prepare(address(MIGRATED), SECRETS);
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static void dropWhatTheLastRunLeft() {
    var list = "SELECT datname FROM pg_database WHERE NOT datistemplate AND datname <> 'postgres'";
    var left =
        JdbcClient.create(address("postgres").dataSource())
            .sql(list)
            .query((row, _) -> row.getString(1))
            .list();
    try {
      for (var name : left) {
        maintenance("DROP DATABASE %s WITH (FORCE)".formatted(name));
      }
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static void maintenance(String sql) throws SQLException {
    try (var db = address("postgres").connect();
        var statement = db.createStatement()) {
      statement.execute(sql);
    }
  }

  private static DataFolder freeFolder() {
    return IntStream.iterate(1, n -> n + 1)
        .mapToObj(n -> TestFolders.named("server-" + n))
        .flatMap(TestServer::openIfFree)
        .findFirst()
        .orElseThrow();
  }

  private static Stream<DataFolder> openIfFree(Path folder) {
    try {
      return Stream.of(DataFolder.open(folder));
    } catch (StartRefused anotherRunHasIt) {
      return Stream.empty();
    }
  }

  private static void stop() {
    POSTGRES.close();
    DATA.close();
  }
}
