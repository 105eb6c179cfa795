package jp.junshu.server.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;

/** Makes the roles and what they may do with a database as a whole; the same twice is once. */
final class Roles {

  private static final String LOGINS =
      Arrays.stream(Role.values()).map(Role::roleName).collect(Collectors.joining(", "));

  private final Secrets secrets;

  Roles(Secrets secrets) {
    this.secrets = secrets;
  }

  /**
   * Within one transaction, as a superuser or one who may create roles that bypass row security.
   */
  void prepare(Connection db) throws SQLException {
    db.setAutoCommit(false);
    run(db, "SELECT pg_advisory_xact_lock(hashtext('junshu'))");
    create(db, Role.OWNER, "NOLOGIN");
    for (var role : Role.values()) {
      create(db, role.roleName(), "LOGIN " + role.attributes());
      db.unwrap(PGConnection.class)
          .alterUserPassword(
              role.roleName(), secrets.password(role.roleName()).toCharArray(), "scram-sha-256");
    }
    run(db, "GRANT junshu_owner TO junshu_migrate WITH INHERIT FALSE, SET TRUE");
    var database = db.unwrap(PGConnection.class).escapeIdentifier(db.getCatalog());
    run(db, "REVOKE ALL ON DATABASE %s FROM PUBLIC".formatted(database));
    run(db, "GRANT CREATE ON DATABASE %s TO junshu_owner".formatted(database));
    run(db, "GRANT CONNECT ON DATABASE %s TO %s".formatted(database, LOGINS));
    db.commit();
  }

  private static void create(Connection db, String role, String attributes) throws SQLException {
    try (var found = db.prepareStatement("SELECT FROM pg_roles WHERE rolname = ?")) {
      found.setString(1, role);
      if (!found.executeQuery().next()) {
        run(db, "CREATE ROLE %s %s".formatted(role, attributes));
      }
    }
  }

  private static void run(Connection db, String sql) throws SQLException {
    try (var statement = db.createStatement()) {
      statement.execute(sql);
    }
  }
}
