package jp.junshu.server.database;

import java.nio.file.Path;
import javax.sql.DataSource;

/** A way into a running installation for one who only looks: it takes nothing and locks nothing. */
public final class ReadOnlyAccess {

  private ReadOnlyAccess() {}

  /**
   * Connections of the auditor's role.
   *
   * @param dataFolder of the installation
   * @param url of its database, if that is not the one in the data folder; else empty
   * @throws StartRefused if the folder does not hold what is needed to sign in
   */
  public static DataSource asAuditor(Path dataFolder, String url) {
    var role = Role.AUDITOR.roleName();
    var password = Secrets.existing(dataFolder, role);
    var address =
        url.isEmpty() ? own(dataFolder, role, password) : new Address(url, role, password);
    return address.dataSource();
  }

  private static Address own(Path dataFolder, String role, String password) {
    var port = new Port(dataFolder.resolve("pg").resolve("port")).current();
    return Address.local(port, Server.NAME, role, password);
  }
}
