package jp.junshu.server.database;

import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;

/**
 * The PostgreSQL in use: our own, which ends with this object, or one elsewhere, which does not.
 */
record Server(Address bootstrap, Optional<EmbeddedPostgres> own) implements AutoCloseable {

  static final String NAME = "junshu";

  static Server start(DatabaseProperties properties, DataFolder data, Secrets secrets) {
    return properties.isElsewhere()
        ? new Server(properties.bootstrap(), Optional.empty())
        : own(EmbeddedPostgres.start(data, data.passableFolder("pg"), Map.of()), secrets);
  }

  static Server own(EmbeddedPostgres postgres, Secrets secrets) {
    var superuser = secrets.password(Cluster.SUPERUSER);
    try {
      createDatabase(Address.local(postgres.port(), "postgres", Cluster.SUPERUSER, superuser));
      var address = Address.local(postgres.port(), NAME, Cluster.SUPERUSER, superuser);
      return new Server(address, Optional.of(postgres));
    } catch (SQLException failed) {
      postgres.close();
      throw new StartRefused("データベースを作れませんでした: " + failed.getMessage(), failed);
    }
  }

  private static void createDatabase(Address maintenance) throws SQLException {
    try (var db = maintenance.connect();
        var statement = db.createStatement()) {
      var found = "SELECT FROM pg_database WHERE datname = '%s'".formatted(NAME);
      if (!statement.executeQuery(found).next()) {
        statement.execute("CREATE DATABASE " + NAME);
      }
    }
  }

  @Override
  public void close() {
    own.ifPresent(EmbeddedPostgres::close);
  }
}
