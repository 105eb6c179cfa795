package jp.junshu.server.rules;

import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import jp.junshu.core.id.EditionId;
import jp.junshu.core.id.Id;
import jp.junshu.core.id.PersonId;
import jp.junshu.core.id.QuestionId;
import jp.junshu.core.policy.Role;
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

  /** For which roles these people acknowledged. */
  List<WardRoles> roles(Collection<PersonId> people) {
    return db.sql(
            """
            SELECT a.person_id, a.edition_id,
                   coalesce(array_agg(r.role) FILTER (WHERE r.role IS NOT NULL), '{}') AS roles,
                   coalesce(array_agg(q) FILTER (WHERE q IS NOT NULL), '{}') AS asked
              FROM rules.ward_acknowledgement a
              LEFT JOIN rules.ward_role r USING (person_id, edition_id)
              LEFT JOIN LATERAL unnest(r.asked) AS q ON true
             WHERE person_id = ANY (:people)
             GROUP BY a.person_id, a.edition_id
            """)
        .param("people", people.stream().map(Id::value).toArray(UUID[]::new))
        .query(
            (row, _) ->
                new WardRoles(
                    new PersonId(row.getObject("person_id", UUID.class)),
                    new EditionId(row.getObject("edition_id", UUID.class)),
                    Stream.of((String[]) row.getArray("roles").getArray())
                        .map(Role::valueOf)
                        .collect(toSet()),
                    Stream.of((UUID[]) row.getArray("asked").getArray())
                        .map(QuestionId::new)
                        .collect(toSet())))
        .list();
  }

  /** From now on it counts for these roles. */
  void keepRoles(
      PersonId person,
      EditionId edition,
      Collection<Role> roles,
      Instant at,
      Optional<SealedQuestions> asked,
      int tries,
      Collection<QuestionId> answered) {
    db.sql(
            """
            INSERT INTO rules.ward_role (person_id, edition_id, role, since, version, tries, asked)
            SELECT :person, :edition, role, :since, :version, :tries, :asked FROM unnest(:roles) AS role
            """)
        .param("person", person.value())
        .param("edition", edition.value())
        .param("since", at.atOffset(ZoneOffset.UTC))
        .param("version", asked.map(SealedQuestions::version).orElse(null))
        .param("tries", tries)
        .param("asked", answered.stream().map(Id::value).toArray(UUID[]::new))
        .param("roles", roles.stream().map(Role::name).toArray(String[]::new))
        .update();
  }

  /** How many tries on that version were counted up to the last right one. */
  int triesBefore(PersonId person, SealedQuestions asked) {
    return db.sql(
            """
            SELECT coalesce(max(tries), 0)
              FROM rules.ward_role
             WHERE person_id = :person AND edition_id = :edition AND version = :version
            """)
        .param("person", person.value())
        .param("edition", asked.edition().value())
        .param("version", asked.version())
        .query(Integer.class)
        .single();
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
