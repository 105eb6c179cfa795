package jp.junshu.server.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * A fresh, migrated database on the one real PostgreSQL of this JVM: a copy of a template, which
 * costs little. Needs no Spring.
 */
public final class TestPostgres {

  private static final AtomicInteger COUNT = new AtomicInteger();

  private final Address bootstrap;

  private TestPostgres(Address bootstrap) {
    this.bootstrap = bootstrap;
  }

  /** A database of one's own in which all migrations have run and no row has been written. */
  public static TestPostgres fresh() {
    return copyOf(TestServer.MIGRATED);
  }

  /** A database in which no migration has run. */
  static TestPostgres empty() {
    return copyOf("template1");
  }

  /** Connections of one role: app, seal, auditor, backup or migrate. */
  public DataSource as(String role) {
    return address(Role.valueOf(role.toUpperCase(Locale.ROOT))).dataSource();
  }

  /** The application's way in; with the transaction manager below it takes part in transactions. */
  public static JdbcClient client(DataSource dataSource) {
    return JdbcClient.create(dataSource);
  }

  /** Transactions that begin by telling the database for whom they work. */
  public static PlatformTransactionManager transactions(DataSource dataSource) {
    return new TenantTransactionManager(dataSource);
  }

  Address address(Role role) {
    return bootstrap.as(role.roleName(), TestServer.SECRETS.password(role.roleName()));
  }

  /** Where it is, as a user who may do everything. */
  Address bootstrap() {
    return bootstrap;
  }

  /** Gives a data folder the passwords of the roles, which all databases share. */
  static void shareSecrets(Path dataFolder) {
    try (var files = Files.list(TestServer.DATA.privateFolder("secrets"))) {
      var secrets = Files.createDirectories(dataFolder.resolve("secrets"));
      for (var file : files.toList()) {
        Files.copy(file, secrets.resolve(file.getFileName()));
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static TestPostgres copyOf(String template) {
    var name = "test_" + COUNT.incrementAndGet();
    try {
      TestServer.createDatabase(name, template);
      var address = TestServer.address(name);
      try (var db = address.connect()) {
        new Roles(TestServer.SECRETS).prepare(db);
      }
      return new TestPostgres(address);
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }
}
