package jp.junshu.server.rules;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.junshu.core.id.EditionId;
import jp.junshu.core.id.Id;
import jp.junshu.core.id.PersonId;
import jp.junshu.server.rules.WardStanding.Given;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class WardAcknowledgementRepository {

  private final JdbcClient db;

  WardAcknowledgementRepository(JdbcClient db) {
    this.db = db;
  }

  List<Given> of(List<PersonId> people) {
    return db.sql(
            """
            SELECT person_id, edition_id, since
              FROM rules.ward_acknowledgement
             WHERE person_id = ANY (:people)
            """)
        .param("people", people.stream().map(Id::value).toArray(UUID[]::new))
        .query(
            (row, _) ->
                new Given(
                    new PersonId(row.getObject("person_id", UUID.class)),
                    new EditionId(row.getObject("edition_id", UUID.class)),
                    row.getObject("since", OffsetDateTime.class).toInstant()))
        .list();
  }

  /** Keeps that somebody acknowledged; false if they did before. */
  boolean keep(PersonId person, EditionId edition, Instant at, Optional<SealedQuestions> asked) {
    return db.sql(
                """
                INSERT INTO rules.ward_acknowledgement (person_id, edition_id, since, question_version)
                VALUES (:person, :edition, :since, :version)
                ON CONFLICT (person_id, edition_id) DO NOTHING
                """)
            .param("person", person.value())
            .param("edition", edition.value())
            .param("since", at.atOffset(ZoneOffset.UTC))
            .param("version", asked.map(SealedQuestions::version).orElse(null))
            .update()
        == 1;
  }

  /** Counts one try more and answers how many there are now. */
  int trying(PersonId person, SealedQuestions asked) {
    return db.sql(
            """
            INSERT INTO rules.ward_try (person_id, edition_id, version, tries)
            VALUES (:person, :edition, :version, 1)
            ON CONFLICT (person_id, edition_id, version) DO UPDATE SET tries = ward_try.tries + 1
            RETURNING tries
            """)
        .param("person", person.value())
        .param("edition", asked.edition().value())
        .param("version", asked.version())
        .query(Integer.class)
        .single();
  }
}
