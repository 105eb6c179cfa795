package jp.junshu.server.identity;

import static jp.junshu.server.identity.Rows.utc;
import static jp.junshu.server.identity.Rows.uuid;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import jp.junshu.core.id.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CredentialRepository {

  private final JdbcClient db;

  CredentialRepository(JdbcClient db) {
    this.db = db;
  }

  /** The hash is not there until the person has set a password. */
  record Credential(PersonId person, String account, @Nullable String hash) {}

  /** A password that was set before a reset is none. */
  private static final String SELECT =
      """
      SELECT c.person_id, c.account,
             CASE WHEN NOT EXISTS (SELECT FROM identity.factor_reset r
                                    WHERE r.person_id = c.person_id AND r.at >= c.set_at)
                  THEN c.hash END AS hash
        FROM identity.credential c
      """;

  Optional<Credential> find(String account) {
    return db.sql(SELECT + " WHERE c.account = :account")
        .param("account", account)
        .query((row, _) -> credential(row))
        .optional();
  }

  Optional<Credential> of(PersonId person) {
    return db.sql(SELECT + " WHERE c.person_id = :person")
        .param("person", person.value())
        .query((row, _) -> credential(row))
        .optional();
  }

  /** Whether a password was ever set, or everything was reset: what was before does not matter. */
  boolean begun(PersonId person) {
    return db.sql(
            """
            SELECT EXISTS (SELECT FROM identity.credential
                            WHERE person_id = :person AND hash IS NOT NULL)
                OR EXISTS (SELECT FROM identity.factor_reset WHERE person_id = :person)
            """)
        .param("person", person.value())
        .query(Boolean.class)
        .single();
  }

  /** Whether everything was reset and no password was set since. */
  boolean reset(PersonId person) {
    return db.sql(
            """
            SELECT EXISTS (SELECT FROM identity.factor_reset r
                            WHERE r.person_id = :person
                              AND NOT EXISTS (SELECT FROM identity.credential c
                                               WHERE c.person_id = r.person_id AND c.set_at > r.at))
            """)
        .param("person", person.value())
        .query(Boolean.class)
        .single();
  }

  void give(PersonId person, Account account) {
    db.sql(
            """
            INSERT INTO identity.credential (person_id, account)
            VALUES (:person, :account)
            """)
        .param("person", person.value())
        .param("account", account.value())
        .update();
  }

  void set(PersonId person, String hash, Instant at) {
    db.sql("UPDATE identity.credential SET hash = :hash, set_at = :at WHERE person_id = :person")
        .param("person", person.value())
        .param("hash", hash)
        .param("at", utc(at))
        .update();
  }

  boolean anybodyCanSignIn() {
    return db.sql("SELECT EXISTS (SELECT FROM identity.credential WHERE hash IS NOT NULL)")
        .query(Boolean.class)
        .single();
  }

  private static Credential credential(ResultSet row) throws SQLException {
    return new Credential(
        new PersonId(uuid(row, "person_id")), row.getString("account"), row.getString("hash"));
  }
}
