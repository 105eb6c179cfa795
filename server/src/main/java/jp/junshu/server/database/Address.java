package jp.junshu.server.database;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** Where a database is, and as whom to sign in. */
record Address(String url, String user, String password) {

  static Address local(int port, String database, String user, String password) {
    var url = "jdbc:postgresql://%s:%d/%s".formatted(PostgresSettings.LOOPBACK, port, database);
    return new Address(url, user, password);
  }

  Address as(String otherUser, String otherPassword) {
    return new Address(url, otherUser, otherPassword);
  }

  /** Not pooled; errors do not repeat the values they are about. */
  DataSource dataSource() {
    var source = new PGSimpleDataSource();
    source.setUrl(url);
    source.setUser(user);
    source.setPassword(password);
    source.setLogServerErrorDetail(false);
    return source;
  }

  Connection connect() throws SQLException {
    return dataSource().getConnection();
  }

  @Override
  public String toString() {
    return "%s as %s".formatted(url, user);
  }
}
