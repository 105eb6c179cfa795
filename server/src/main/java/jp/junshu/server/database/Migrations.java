package jp.junshu.server.database;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings the schemas up to this version, as their owner. */
final class Migrations {

  private Migrations() {}

  /** Refuses a database that a newer program has already changed, or whose past was rewritten. */
  static void run(Address migrate) {
    var flyway =
        Flyway.configure()
            .dataSource(migrate.dataSource())
            .initSql("SET ROLE " + Role.OWNER)
            .defaultSchema("infra")
            .locations("classpath:db/migration")
            .placeholderReplacement(false)
            .validateMigrationNaming(true)
            .ignoreMigrationPatterns(new String[0])
            .cleanDisabled(true)
            .load();
    try {
      flyway.migrate();
    } catch (FlywayException failed) {
      throw new StartRefused(
          "データベースの表をこの版に合わせられません。新しい版で使ったデータなら、その版で起動してください: " + failed.getMessage(), failed);
    }
  }
}
