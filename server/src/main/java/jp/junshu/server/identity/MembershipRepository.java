package jp.junshu.server.identity;

import static jp.junshu.server.identity.Rows.day;
import static jp.junshu.server.identity.Rows.dayIfAny;
import static jp.junshu.server.identity.Rows.uuid;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.junshu.core.id.OrganizationId;
import jp.junshu.core.id.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class MembershipRepository {

  private final JdbcClient db;

  MembershipRepository(JdbcClient db) {
    this.db = db;
  }

  void begin(PersonId person, OrganizationId organization, LocalDate from) {
    db.sql(
            """
            INSERT INTO identity.membership (person_id, org_id, valid_from)
            VALUES (:person, :organization, :from)
            """)
        .param("person", person.value())
        .param("organization", organization.value())
        .param("from", from)
        .update();
  }

  void beginAll(List<PersonId> people, OrganizationId organization, LocalDate from) {
    db.sql(
            """
            INSERT INTO identity.membership (person_id, org_id, valid_from)
            SELECT person, :organization, :from FROM unnest(:people) AS t (person)
            """)
        .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
        .param("organization", organization.value())
        .param("from", from)
        .update();
  }

  /** Whether there was one without an end that had begun by then. */
  boolean end(PersonId person, OrganizationId organization, LocalDate until) {
    return db.sql(
                """
                UPDATE identity.membership
                   SET valid_until = :until
                 WHERE person_id = :person
                   AND org_id = :organization
                   AND valid_until IS NULL
                   AND valid_from <= :until
                """)
            .param("person", person.value())
            .param("organization", organization.value())
            .param("until", until)
            .update()
        == 1;
  }

  List<Membership> of(PersonId person) {
    return db.sql(
            """
            SELECT person_id, org_id, valid_from, valid_until
              FROM identity.membership
             WHERE person_id = :person
             ORDER BY valid_from, org_id
            """)
        .param("person", person.value())
        .query((row, _) -> membership(row))
        .list();
  }

  List<Membership> ofOrganization(OrganizationId organization) {
    return db.sql(
            """
            SELECT person_id, org_id, valid_from, valid_until
              FROM identity.membership
             WHERE org_id = :organization
             ORDER BY person_id, valid_from
            """)
        .param("organization", organization.value())
        .query((row, _) -> membership(row))
        .list();
  }

  private static Membership membership(ResultSet row) throws SQLException {
    return new Membership(
        new PersonId(uuid(row, "person_id")),
        new OrganizationId(uuid(row, "org_id")),
        day(row, "valid_from"),
        dayIfAny(row, "valid_until"));
  }
}
