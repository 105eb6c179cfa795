package jp.junshu.server.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;

/** A database that is ready: roles made, migrations run, checked. Gives out pools to it. */
final class Database {

  private static final long CONNECT_MILLIS = 10_000;

  /**
   * A statement is planned once for a connection and not at each use: every policy is planned with
   * it, which takes longer than most answers.
   */
  private static final String PLAN_ONCE = "SET plan_cache_mode = force_generic_plan";

  private final Address address;
  private final Secrets secrets;

  private Database(Address address, Secrets secrets) {
    this.address = address;
    this.secrets = secrets;
  }

  /**
   * Makes a database ready.
   *
   * @param bootstrap where it is, and who may create roles there
   */
  static Database prepare(Address bootstrap, Secrets secrets) {
    var database = new Database(bootstrap, secrets);
    try (var db = bootstrap.connect()) {
      StartCheck.refuseOldServer(db);
      new Roles(secrets).prepare(db);
    } catch (SQLException unreachable) {
      throw new StartRefused(
          "データベース「%s」に接続して準備することができません: %s".formatted(bootstrap.url(), unreachable.getMessage()),
          unreachable);
    }
    Migrations.run(database.as(Role.MIGRATE));
    StartCheck.run(database.as(Role.APP));
    return database;
  }

  Address as(Role role) {
    return address.as(role.roleName(), secrets.password(role.roleName()));
  }

  HikariDataSource pool(Role role, int size, int idle) {
    var target = as(role);
    var config = new HikariConfig();
    config.setPoolName(role.roleName());
    config.setDataSource(target.dataSource());
    config.setMaximumPoolSize(size);
    config.setMinimumIdle(idle);
    config.setConnectionTimeout(CONNECT_MILLIS);
    config.setConnectionInitSql(PLAN_ONCE);
    return new HikariDataSource(config);
  }
}
