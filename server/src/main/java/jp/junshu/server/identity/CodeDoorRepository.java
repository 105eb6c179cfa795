package jp.junshu.server.identity;

import static jp.junshu.server.identity.Rows.utc;

import java.time.Instant;
import jp.junshu.core.id.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Wrong codes since the last right one. A reset by the administrator undoes those before it. */
@Repository
class CodeDoorRepository {

  private static final String UNDONE =
      """
      EXISTS (SELECT FROM identity.factor_reset r
               WHERE r.person_id = d.person_id AND r.at >= d.since)
      """;

  private final JdbcClient db;

  CodeDoorRepository(JdbcClient db) {
    this.db = db;
  }

  boolean closed(PersonId person) {
    return db.sql(
            """
            SELECT EXISTS (SELECT FROM identity.code_door d
                            WHERE d.person_id = :person AND d.closed_at IS NOT NULL AND NOT %s)
            """
                .formatted(UNDONE))
        .param("person", person.value())
        .query(Boolean.class)
        .single();
  }

  /** Counts one more; true for the one that closes the door. */
  boolean wrong(PersonId person, Instant at, int most) {
    db.sql("DELETE FROM identity.code_door d WHERE d.person_id = :person AND " + UNDONE)
        .param("person", person.value())
        .update();
    return db.sql(
            """
            INSERT INTO identity.code_door AS d (person_id, wrong, since)
            VALUES (:person, 1, :at)
            ON CONFLICT (person_id) DO UPDATE
               SET wrong = d.wrong + 1,
                   closed_at = CASE WHEN d.wrong + 1 = :most THEN :at::timestamptz END
             WHERE d.wrong < :most
            RETURNING closed_at IS NOT NULL
            """)
        .param("person", person.value())
        .param("at", utc(at))
        .param("most", most)
        .query(Boolean.class)
        .optional()
        .orElse(false);
  }

  void right(PersonId person) {
    db.sql("DELETE FROM identity.code_door WHERE person_id = :person")
        .param("person", person.value())
        .update();
  }
}
