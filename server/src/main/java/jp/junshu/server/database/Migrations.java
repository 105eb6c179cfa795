package jp.junshu.server.database;

import org.flywaydb.core.Flyway;

/** Brings the schemas up to this version, as their owner. */
final class Migrations {

  private Migrations() {}

  static void run(Address migrate) {
    Flyway.configure()
        .dataSource(migrate.dataSource())
        .initSql("SET ROLE " + Role.OWNER)
        .defaultSchema("infra")
        .locations("classpath:db/migration")
        .placeholderReplacement(false)
        .validateMigrationNaming(true)
        .cleanDisabled(true)
        .load()
        .migrate();
  }
}
