package jp.junshu.server.database;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which database.
 *
 * @param url of a PostgreSQL elsewhere; empty for our own
 * @param user there, who may create roles
 * @param password of that user
 */
@ConfigurationProperties("junshu.database")
record DatabaseProperties(
    @DefaultValue("") String url,
    @DefaultValue("") String user,
    @DefaultValue("") String password) {

  boolean isElsewhere() {
    return !url.isEmpty();
  }

  Address bootstrap() {
    if (user.isEmpty()) {
      throw new StartRefused("外部のデータベースには junshu.database.user と junshu.database.password も要ります。");
    }
    return new Address(url, user, password);
  }
}
