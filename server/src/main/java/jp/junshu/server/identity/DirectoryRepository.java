package jp.junshu.server.identity;

import static jp.junshu.server.identity.Rows.instant;
import static jp.junshu.server.identity.Rows.utc;
import static jp.junshu.server.identity.Rows.uuid;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jp.junshu.core.id.PersonId;
import jp.junshu.server.identity.DirectoryBindings.Binding;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Under which identities of the directory which person signs in. */
@Repository
class DirectoryRepository {

  private final JdbcClient db;

  DirectoryRepository(JdbcClient db) {
    this.db = db;
  }

  Optional<PersonId> person(String issuer, String subject) {
    return db.sql(
            """
            SELECT person_id FROM identity.directory_binding
             WHERE issuer = :issuer AND subject = :subject AND ended_at IS NULL
            """)
        .param("issuer", issuer)
        .param("subject", subject)
        .query((row, _) -> new PersonId(uuid(row, "person_id")))
        .optional();
  }

  Optional<Binding> of(PersonId person) {
    return db.sql(
            """
            SELECT issuer, subject, bound_at FROM identity.directory_binding
             WHERE person_id = :person AND ended_at IS NULL
            """)
        .param("person", person.value())
        .query(
            (row, _) ->
                new Binding(
                    row.getString("issuer"), row.getString("subject"), instant(row, "bound_at")))
        .optional();
  }

  /** False if the person has one, or the identity is somebody else's; then nothing is done. */
  boolean bind(PersonId person, String issuer, String subject, PersonId by, Instant at) {
    return db.sql(
                """
                INSERT INTO identity.directory_binding (id, person_id, issuer, subject, bound_by, bound_at)
                VALUES (:id, :person, :issuer, :subject, :by, :at)
                ON CONFLICT DO NOTHING
                """)
            .param("id", UUID.randomUUID())
            .param("person", person.value())
            .param("issuer", issuer)
            .param("subject", subject)
            .param("by", by.value())
            .param("at", utc(at))
            .update()
        == 1;
  }

  /** True for one caller only. */
  boolean end(PersonId person, Instant at) {
    return db.sql(
                """
                UPDATE identity.directory_binding
                   SET ended_at = greatest(:at, bound_at)
                 WHERE person_id = :person AND ended_at IS NULL
                """)
            .param("person", person.value())
            .param("at", utc(at))
            .update()
        == 1;
  }
}
