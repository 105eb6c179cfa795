package jp.junshu.server.identity;

import static jp.junshu.server.identity.Rows.utc;
import static jp.junshu.server.identity.Rows.uuid;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.junshu.core.id.AbsenceId;
import jp.junshu.core.id.OrganizationId;
import jp.junshu.core.id.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AbsenceRepository {

  private static final String ABSENCES =
      """
      SELECT a.id, a.person_id, a.org_id, a.reason, a.begins, a.ends, a.entered_by, a.entered_at, a.just_acted,
             a.ended_by, concat_ws(' ', p.family_name, nullif(p.given_name, '')) AS entered_by_name,
             concat_ws(' ', q.family_name, nullif(q.given_name, '')) AS person_name
        FROM identity.absence a
        LEFT JOIN identity.person p ON p.id = a.entered_by
        LEFT JOIN identity.person q ON q.id = a.person_id
      """;

  private final JdbcClient db;

  AbsenceRepository(JdbcClient db) {
    this.db = db;
  }

  void insert(Absence absence) {
    db.sql(
            """
            INSERT INTO identity.absence (id, person_id, org_id, reason, begins, ends, entered_by, entered_at, just_acted)
            VALUES (:id, :person, :org, :reason, :begins, :ends, :by, :at, :acted)
            """)
        .param("id", absence.id().value())
        .param("person", absence.person().value())
        .param("org", absence.organization().value())
        .param("reason", absence.reason().name())
        .param("begins", utc(absence.from()))
        .param("ends", utc(absence.until()))
        .param("by", absence.enteredBy().value())
        .param("at", utc(absence.enteredAt()))
        .param("acted", absence.justActed())
        .update();
  }

  /** Holds it until the transaction ends, so that nobody decides on it meanwhile. */
  Optional<Absence> lock(AbsenceId id) {
    return db.sql(ABSENCES + " WHERE a.id = :id FOR UPDATE OF a")
        .param("id", id.value())
        .query((row, _) -> read(row))
        .optional();
  }

  /** Holds them until the transaction ends, so that nobody ends one meanwhile. */
  List<Absence> share(Collection<AbsenceId> ids) {
    return db.sql(ABSENCES + " WHERE a.id = ANY (:ids) ORDER BY a.id FOR SHARE OF a")
        .param("ids", ids.stream().map(AbsenceId::value).toArray(UUID[]::new))
        .query((row, _) -> read(row))
        .list();
  }

  /** Until the transaction ends nobody else holds that person. */
  void hold(PersonId person) {
    db.sql("SELECT pg_advisory_xact_lock(hashtext('identity.absence'), hashtext(:person))")
        .param("person", person.toString())
        .query((_, _) -> 0)
        .list();
  }

  void end(AbsenceId id, Instant until, PersonId by) {
    db.sql(
            """
            UPDATE identity.absence SET ends = :until, ended_by = :by
             WHERE id = :id
            """)
        .param("id", id.value())
        .param("until", utc(until))
        .param("by", by.value())
        .update();
  }

  Optional<Absence> find(AbsenceId id) {
    return db.sql(ABSENCES + " WHERE a.id = :id")
        .param("id", id.value())
        .query((row, _) -> read(row))
        .optional();
  }

  /** Those of these people that end after that moment, in order. */
  List<Absence> from(Collection<PersonId> people, Instant at) {
    return db.sql(
            ABSENCES
                + """
                   WHERE a.person_id = ANY (:people) AND a.ends > :at
                   ORDER BY a.begins, a.ends, a.id
                """)
        .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
        .param("at", utc(at))
        .query((row, _) -> read(row))
        .list();
  }

  private static Absence read(ResultSet row) throws SQLException {
    return new Absence(
        new AbsenceId(uuid(row, "id")),
        new PersonId(uuid(row, "person_id")),
        row.getString("person_name"),
        new OrganizationId(uuid(row, "org_id")),
        AbsenceReason.valueOf(row.getString("reason")),
        row.getObject("begins", OffsetDateTime.class).toInstant(),
        row.getObject("ends", OffsetDateTime.class).toInstant(),
        new PersonId(uuid(row, "entered_by")),
        row.getString("entered_by_name"),
        row.getObject("entered_at", OffsetDateTime.class).toInstant(),
        row.getBoolean("just_acted"),
        Optional.ofNullable(row.getObject("ended_by", UUID.class)).map(PersonId::new));
  }
}
