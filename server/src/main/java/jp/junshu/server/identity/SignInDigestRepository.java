package jp.junshu.server.identity;

import static jp.junshu.server.identity.Rows.utc;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import jp.junshu.core.merkle.CanonicalRecord;
import jp.junshu.core.merkle.Hash;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was digested of the sign-ins, and what is to be next. */
@Repository
class SignInDigestRepository {

  private final JdbcClient db;

  SignInDigestRepository(JdbcClient db) {
    this.db = db;
  }

  /** The same through other connections than the application's. */
  static SignInDigestRepository over(DataSource connections) {
    return new SignInDigestRepository(JdbcClient.create(connections));
  }

  /** A digest and the entry that has it. */
  record Digested(SignInsDigested digested, UUID entry) {}

  /** Every digest, the oldest first. */
  List<Digested> all() {
    return db.sql(
            """
            SELECT after_at, until_at, sign_ins, digest, entry_id
              FROM identity.sign_in_digest
             ORDER BY until_at
            """)
        .query(
            (row, _) ->
                new Digested(
                    new SignInsDigested(
                        row.getObject("after_at", OffsetDateTime.class).toInstant(),
                        row.getObject("until_at", OffsetDateTime.class).toInstant(),
                        row.getLong("sign_ins"),
                        Hash.of(row.getBytes("digest"))),
                    row.getObject("entry_id", UUID.class)))
        .list();
  }

  /** Where the last digest ended. */
  Optional<Instant> last() {
    return db.sql("SELECT max(until_at) FROM identity.sign_in_digest")
        .query((row, _) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class)))
        .single()
        .map(OffsetDateTime::toInstant);
  }

  /** The rows between two moments, the first excluded, as they are digested. */
  List<Map<String, Object>> between(Instant after, Instant until) {
    return db.sql(
            """
            SELECT id, at, outcome, person_id, pair_digest, address_digest, address
              FROM identity.sign_in
             WHERE at > :after AND at <= :until
             ORDER BY at, id
            """)
        .param("after", utc(after))
        .param("until", utc(until))
        .query(
            (row, _) -> {
              Map<String, Object> tree = new LinkedHashMap<>();
              tree.put("id", row.getObject("id", UUID.class).toString());
              tree.put(
                  "at",
                  CanonicalRecord.instant(row.getObject("at", OffsetDateTime.class).toInstant()));
              tree.put("outcome", row.getString("outcome"));
              Optional.ofNullable(row.getObject("person_id", UUID.class))
                  .ifPresent(person -> tree.put("person", person.toString()));
              tree.put("pair", HexFormat.of().formatHex(row.getBytes("pair_digest")));
              tree.put("from", HexFormat.of().formatHex(row.getBytes("address_digest")));
              tree.put("address", row.getString("address"));
              return tree;
            })
        .list();
  }

  /** Takes the interval; false if another node took one of its ends first. */
  boolean take(SignInsDigested digested, UUID entry) {
    return db.sql(
                """
                INSERT INTO identity.sign_in_digest (until_at, after_at, sign_ins, digest, entry_id)
                VALUES (:until, :after, :count, :digest, :entry)
                ON CONFLICT DO NOTHING
                """)
            .param("until", utc(digested.until()))
            .param("after", utc(digested.after()))
            .param("count", digested.count())
            .param("digest", digested.digest().bytes())
            .param("entry", entry)
            .update()
        == 1;
  }
}
