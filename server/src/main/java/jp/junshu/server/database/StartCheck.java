package jp.junshu.server.database;

import java.sql.Connection;
import java.sql.SQLException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What must be true of a database before it is used; schema infra is the named exception. */
final class StartCheck {

  private static final int OLDEST_SERVER = 18;

  private static final String POWERFUL_ROLES =
      """
      SELECT rolname
        FROM pg_roles
       WHERE rolname IN ('junshu_app', 'junshu_seal', 'junshu_auditor')
         AND (rolsuper OR rolbypassrls OR pg_has_role(oid, 'junshu_owner', 'MEMBER'))
       ORDER BY rolname
      """;

  private static final String OPEN_TABLES =
      """
      SELECT c.oid::regclass::text
        FROM pg_class c
        JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE c.relkind IN ('r', 'p')
         AND n.nspname NOT IN ('infra', 'information_schema')
         AND n.nspname NOT LIKE 'pg\\_%'
         AND EXISTS (SELECT FROM pg_attribute a
                      WHERE a.attrelid = c.oid AND a.attname IN ('contract_id', 'org_id'))
         AND NOT (c.relrowsecurity
                  AND c.relforcerowsecurity
                  AND EXISTS (SELECT FROM pg_policy p
                               WHERE p.polrelid = c.oid
                                 AND pg_get_expr(p.polqual, p.polrelid) LIKE '%infra.sees(%'))
       ORDER BY 1
      """;

  private StartCheck() {}

  static void refuseOldServer(Connection db) throws SQLException {
    var version = db.getMetaData().getDatabaseMajorVersion();
    if (version < OLDEST_SERVER) {
      throw new StartRefused(
          "PostgreSQL %d 以降が必要ですが、接続先は %d です。".formatted(OLDEST_SERVER, version));
    }
  }

  static void run(Address address) {
    var db = JdbcClient.create(address.dataSource());
    refuseAny(db, POWERFUL_ROLES, "データベースの役割 %s の権限が強すぎます。SUPERUSER・BYPASSRLS・所有者の権限を外してください。");
    refuseAny(db, OPEN_TABLES, "行の保護(row security)が掛かっていない表があります: %s。移行ファイルを直してください。");
  }

  private static void refuseAny(JdbcClient db, String query, String sentence) {
    var found = db.sql(query).query((row, _) -> row.getString(1)).list();
    if (!found.isEmpty()) {
      throw new StartRefused(sentence.formatted(String.join("、", found)));
    }
  }
}
