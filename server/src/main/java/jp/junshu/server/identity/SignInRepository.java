package jp.junshu.server.identity;

import static jp.junshu.server.identity.Rows.utc;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jp.junshu.core.id.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SignInRepository {

  private final JdbcClient db;

  SignInRepository(JdbcClient db) {
    this.db = db;
  }

  /** How an attempt ended. */
  enum Outcome {
    ENTERED,
    REFUSED,
    LEFT,
    /** The password was right and let nobody in by itself: a code is due, or it was shown again. */
    PASSED
  }

  /** Where an attempt came from, and which account it was for, as keyed digests. */
  record Origin(byte[] pair, byte[] addressDigest, String address) {}

  void insert(Instant at, Outcome outcome, Optional<PersonId> person, Origin origin) {
    db.sql(
            """
            INSERT INTO identity.sign_in (id, at, outcome, person_id, pair_digest, address_digest, address)
            VALUES (:id, :at, :outcome, :person, :pair, :addressDigest, :address)
            """)
        .param("id", UUID.randomUUID())
        .param("at", utc(at))
        .param("outcome", outcome.name())
        .param("person", person.map(PersonId::value).orElse(null))
        .param("pair", origin.pair())
        .param("addressDigest", origin.addressDigest())
        .param("address", origin.address())
        .update();
  }

  /** Refusals of this account from this address since then, and since the last one let in. */
  int refusedPair(byte[] pair, Instant since) {
    return db.sql(
            """
            SELECT count(*)
              FROM identity.sign_in
             WHERE pair_digest = :pair
               AND outcome = 'REFUSED'
               AND at > :since
               AND at > coalesce((SELECT max(at) FROM identity.sign_in
                                   WHERE pair_digest = :pair AND outcome IN ('ENTERED', 'PASSED')), '-infinity')
            """)
        .param("pair", pair)
        .param("since", utc(since))
        .query(Integer.class)
        .single();
  }

  int refusedFrom(byte[] addressDigest, Instant since) {
    return db.sql(
            """
            SELECT count(*)
              FROM identity.sign_in
             WHERE address_digest = :address AND outcome = 'REFUSED' AND at > :since
            """)
        .param("address", addressDigest)
        .param("since", utc(since))
        .query(Integer.class)
        .single();
  }
}
