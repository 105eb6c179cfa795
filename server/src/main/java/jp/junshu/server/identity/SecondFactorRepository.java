package jp.junshu.server.identity;

import static jp.junshu.server.identity.Rows.instant;
import static jp.junshu.server.identity.Rows.utc;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.junshu.core.id.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SecondFactorRepository {

  private final JdbcClient db;

  SecondFactorRepository(JdbcClient db) {
    this.db = db;
  }

  /** A secret, sealed, and the step of the newest code that was used. */
  record Enrolled(byte[] sealed, Instant at, long lastStep) {}

  Optional<Enrolled> find(PersonId person) {
    return db.sql(
            """
            SELECT f.sealed, f.enrolled_at, f.last_step
              FROM identity.second_factor f
             WHERE f.person_id = :person
               AND NOT EXISTS (SELECT FROM identity.factor_reset r
                                WHERE r.person_id = f.person_id AND r.at >= f.enrolled_at)
            """)
        .param("person", person.value())
        .query(
            (row, _) ->
                new Enrolled(
                    row.getBytes("sealed"), instant(row, "enrolled_at"), row.getLong("last_step")))
        .optional();
  }

  /** Until the transaction ends nobody else enrols anything for that person. */
  void oneAtATime(PersonId person) {
    db.sql("SELECT pg_advisory_xact_lock(hashtext('identity.second_factor'), hashtext(:person))")
        .param("person", person.toString())
        .query((_, _) -> 0)
        .list();
  }

  /** In the place of whatever was there. */
  void enrol(PersonId person, byte[] sealed, Instant at, long step) {
    db.sql(
            """
            INSERT INTO identity.second_factor AS f (person_id, sealed, enrolled_at, last_step)
            VALUES (:person, :sealed, :at, :step)
            ON CONFLICT (person_id) DO UPDATE
               SET sealed = excluded.sealed, enrolled_at = excluded.enrolled_at,
                   last_step = excluded.last_step
            """)
        .param("person", person.value())
        .param("sealed", sealed)
        .param("at", utc(at))
        .param("step", step)
        .update();
  }

  void remove(PersonId person) {
    db.sql("DELETE FROM identity.second_factor WHERE person_id = :person")
        .param("person", person.value())
        .update();
  }

  /** True for one caller only, and for no step that is not later than the last. */
  boolean use(PersonId person, long step) {
    return db.sql(
                """
                UPDATE identity.second_factor
                   SET last_step = :step
                 WHERE person_id = :person AND last_step < :step
                """)
            .param("person", person.value())
            .param("step", step)
            .update()
        == 1;
  }

  /** In the place of all that were there. */
  void replaceCodes(PersonId person, List<byte[]> digests) {
    db.sql("DELETE FROM identity.recovery_code WHERE person_id = :person")
        .param("person", person.value())
        .update();
    db.sql(
            """
            INSERT INTO identity.recovery_code (person_id, digest)
            SELECT :person, unnest(:digests)
            """)
        .param("person", person.value())
        .param("digests", digests.toArray(byte[][]::new))
        .update();
  }

  /** True for one caller only. */
  boolean useCode(PersonId person, byte[] digest, Instant now) {
    return db.sql(
                """
                UPDATE identity.recovery_code
                   SET used_at = :now
                 WHERE person_id = :person AND digest = :digest AND used_at IS NULL
                """)
            .param("person", person.value())
            .param("digest", digest)
            .param("now", utc(now))
            .update()
        == 1;
  }

  int codesLeft(PersonId person) {
    return db.sql(
            """
            SELECT count(*) FROM identity.recovery_code
             WHERE person_id = :person AND used_at IS NULL
            """)
        .param("person", person.value())
        .query(Integer.class)
        .single();
  }

  boolean resetSince(PersonId person, Instant moment) {
    return db.sql(
            """
            SELECT EXISTS (SELECT FROM identity.factor_reset
                            WHERE person_id = :person AND at >= :moment)
            """)
        .param("person", person.value())
        .param("moment", utc(moment))
        .query(Boolean.class)
        .single();
  }

  void reset(PersonId person, Instant at) {
    db.sql("INSERT INTO identity.factor_reset (person_id, at) VALUES (:person, :at)")
        .param("person", person.value())
        .param("at", utc(at))
        .update();
  }
}
