package jp.junshu.server.database;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;

/** Our PostgreSQL on a data folder of its own, all migrations run: for programs that get killed. */
public final class OwnPostgres implements AutoCloseable {

  private final DataFolder data;
  private final Server server;
  private final Database database;

  private OwnPostgres(DataFolder data, Server server, Database database) {
    this.data = data;
    this.server = server;
    this.database = database;
  }

  /**
   * Starts, as the application does.
   *
   * @param overriding settings of PostgreSQL that differ from ours, for experiments
   */
  public static OwnPostgres start(Path folder, Map<String, String> overriding) {
    return start(folder, TestFolders.binaries(), overriding);
  }

  static OwnPostgres start(Path folder, Path binaries, Map<String, String> overriding) {
    var data = DataFolder.open(folder);
    var secrets = new Secrets(data);
    var server = Server.own(EmbeddedPostgres.start(data, binaries, overriding), secrets);
    return new OwnPostgres(data, server, Database.prepare(server.bootstrap(), secrets));
  }

  /** Connections of one role: app, seal, auditor, backup or migrate. */
  public DataSource as(String role) {
    return database.as(Role.valueOf(role.toUpperCase(Locale.ROOT))).dataSource();
  }

  /** The folder it keeps everything in. */
  public DataFolder data() {
    return data;
  }

  Server server() {
    return server;
  }

  @Override
  public void close() {
    server.close();
    data.close();
  }
}
