package jp.junshu.server.database;

import java.nio.file.Path;
import java.sql.SQLException;
import javax.sql.DataSource;

/** A way into a running installation for one who only looks: it takes nothing and locks nothing. */
public final class ReadOnlyAccess {

  private ReadOnlyAccess() {}

  /**
   * Connections of the auditor's role.
   *
   * @param dataFolder of the installation
   * @param url of its database, if that is not the one in the data folder; else empty
   * @throws StartRefused if the folder does not hold what is needed to sign in, or the database is
   *     not running
   */
  public static DataSource asAuditor(Path dataFolder, String url) {
    var role = Role.AUDITOR.roleName();
    var password = Secrets.existing(dataFolder, role);
    var address =
        url.isEmpty() ? own(dataFolder, role, password) : new Address(url, role, password);
    requireRunning(address);
    return address.dataSource();
  }

  private static Address own(Path dataFolder, String role, String password) {
    var port = new Port(dataFolder.resolve("pg").resolve("port")).current();
    return Address.local(port, Server.NAME, role, password);
  }

  private static void requireRunning(Address address) {
    try (var _ = address.connect()) {
      return;
    } catch (SQLException unreachable) {
      throw new StartRefused(
          "動いているデータベースにつながりません。遵守(Junshu)を始めてから、もう一度どうぞ。"
              + "止まっているあいだは、書き出した証拠一式を verify ファイル で確かめられます。",
          unreachable);
    }
  }
}
