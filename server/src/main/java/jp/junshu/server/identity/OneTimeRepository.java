package jp.junshu.server.identity;

import static jp.junshu.server.identity.Rows.utc;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jp.junshu.core.id.PersonId;
import jp.junshu.server.identity.OneTimeAddresses.OneTime;
import jp.junshu.server.identity.OneTimeAddresses.Purpose;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class OneTimeRepository {

  private final JdbcClient db;

  OneTimeRepository(JdbcClient db) {
    this.db = db;
  }

  void insert(
      byte[] tokenHash, Purpose purpose, Optional<PersonId> person, Instant made, Instant expires) {
    db.sql(
            """
            INSERT INTO identity.one_time (token_hash, purpose, person_id, made_at, expires_at)
            VALUES (:hash, :purpose, :person, :made, :expires)
            """)
        .param("hash", tokenHash)
        .param("purpose", purpose.name())
        .param("person", person.map(PersonId::value).orElse(null))
        .param("made", utc(made))
        .param("expires", utc(expires))
        .update();
  }

  Optional<OneTime> unused(byte[] tokenHash, Instant now) {
    return db.sql(
            """
            SELECT purpose, person_id
              FROM identity.one_time
             WHERE token_hash = :hash AND used_at IS NULL AND expires_at > :now
            """)
        .param("hash", tokenHash)
        .param("now", utc(now))
        .query(
            (row, _) ->
                new OneTime(
                    Purpose.valueOf(row.getString("purpose")),
                    Optional.ofNullable(row.getObject("person_id", UUID.class)).map(PersonId::new)))
        .optional();
  }

  /** True for one caller only. */
  boolean use(byte[] tokenHash, Instant now) {
    return db.sql(
                """
                UPDATE identity.one_time
                   SET used_at = :now
                 WHERE token_hash = :hash AND used_at IS NULL AND expires_at > :now
                """)
            .param("hash", tokenHash)
            .param("now", utc(now))
            .update()
        == 1;
  }

  /** Holds what is not used yet until the transaction ends; everybody in the same order. */
  void holdAll(Purpose purpose) {
    db.sql(
            """
            SELECT token_hash
              FROM identity.one_time
             WHERE purpose = :purpose AND used_at IS NULL
             ORDER BY token_hash
               FOR UPDATE
            """)
        .param("purpose", purpose.name())
        .query((row, _) -> row.getRow())
        .list();
  }

  void useAll(Purpose purpose, Instant now) {
    db.sql(
            """
            UPDATE identity.one_time
               SET used_at = :now
             WHERE purpose = :purpose AND used_at IS NULL
            """)
        .param("purpose", purpose.name())
        .param("now", utc(now))
        .update();
  }

  void useAll(PersonId person, Instant now) {
    db.sql(
            """
            UPDATE identity.one_time
               SET used_at = :now
             WHERE person_id = :person AND used_at IS NULL
            """)
        .param("person", person.value())
        .param("now", utc(now))
        .update();
  }
}
