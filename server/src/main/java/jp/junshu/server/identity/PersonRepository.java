package jp.junshu.server.identity;

import static jp.junshu.server.identity.Rows.utc;
import static jp.junshu.server.identity.Rows.uuid;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import jp.junshu.core.id.OrganizationId;
import jp.junshu.core.id.PersonId;
import jp.junshu.core.merkle.Hash;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PersonRepository {

  private final JdbcClient db;

  PersonRepository(JdbcClient db) {
    this.db = db;
  }

  void insert(PersonId id, PersonName name, Hash commitment, Instant at) {
    db.sql(
            """
            INSERT INTO identity.person
                   (id, family_name, given_name, family_reading, given_reading, sort_key, commitment, registered_at)
            VALUES (:id, :family, :given, :familyReading, :givenReading, :sortKey, :commitment, :at)
            """)
        .param("id", id.value())
        .param("family", name.family())
        .param("given", name.given())
        .param("familyReading", name.familyReading())
        .param("givenReading", name.givenReading())
        .param("sortKey", name.sortKey())
        .param("commitment", commitment.bytes())
        .param("at", utc(at))
        .update();
  }

  /**
   * Many at once.
   *
   * @param at one moment for all
   */
  void insertAll(List<NewPerson> people, Instant at) {
    db.sql(
            """
            INSERT INTO identity.person
                   (id, family_name, given_name, family_reading, given_reading, sort_key, commitment, registered_at)
            SELECT t.*, CAST(:at AS timestamptz)
              FROM unnest(:ids, :family, :given, :familyReading, :givenReading, :sortKeys, :commitments) AS t
            """)
        .param("ids", people.stream().map(p -> p.id().value()).toArray(UUID[]::new))
        .param("family", texts(people, PersonName::family))
        .param("given", texts(people, PersonName::given))
        .param("familyReading", texts(people, PersonName::familyReading))
        .param("givenReading", texts(people, PersonName::givenReading))
        .param("sortKeys", texts(people, PersonName::sortKey))
        .param(
            "commitments", people.stream().map(p -> p.commitment().bytes()).toArray(byte[][]::new))
        .param("at", utc(at))
        .update();
  }

  private static String[] texts(List<NewPerson> people, Function<PersonName, String> of) {
    return people.stream().map(NewPerson::name).map(of).toArray(String[]::new);
  }

  /** Somebody to be kept. */
  record NewPerson(PersonId id, PersonName name, Hash commitment) {}

  Optional<Person> find(PersonId id) {
    return find(List.of(id)).stream().findFirst();
  }

  List<Person> find(Collection<PersonId> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    return db.sql(
            """
            SELECT id, family_name, given_name, family_reading, given_reading
              FROM identity.person
             WHERE id IN (:ids)
             ORDER BY sort_key, id
            """)
        .param("ids", ids.stream().map(PersonId::value).toList())
        .query((row, _) -> person(row))
        .list();
  }

  /** Everybody who ever belonged to it, in the order of an index. */
  List<Person> of(OrganizationId organization) {
    return db.sql(
            """
            SELECT id, family_name, given_name, family_reading, given_reading
              FROM identity.person
             WHERE id IN (SELECT person_id FROM identity.membership WHERE org_id = :organization)
             ORDER BY sort_key, id
            """)
        .param("organization", organization.value())
        .query((row, _) -> person(row))
        .list();
  }

  private static Person person(ResultSet row) throws SQLException {
    return new Person(
        new PersonId(uuid(row, "id")),
        new PersonName(
            row.getString("family_name"),
            row.getString("given_name"),
            row.getString("family_reading"),
            row.getString("given_reading")));
  }
}
