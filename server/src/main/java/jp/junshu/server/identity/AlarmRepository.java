package jp.junshu.server.identity;

import static jp.junshu.server.identity.Rows.instant;
import static jp.junshu.server.identity.Rows.utc;
import static jp.junshu.server.identity.Rows.uuid;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.junshu.core.id.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AlarmRepository {

  private final JdbcClient db;

  AlarmRepository(JdbcClient db) {
    this.db = db;
  }

  void insert(
      UUID id, Alarm.Kind kind, Optional<PersonId> about, Optional<UUID> thing, Instant at) {
    db.sql(
            """
            INSERT INTO identity.alarm (id, kind, about_id, thing_id, at)
            VALUES (:id, :kind, :about, :thing, :at)
            """)
        .param("id", id)
        .param("kind", kind.name())
        .param("about", about.map(PersonId::value).orElse(null))
        .param("thing", thing.orElse(null))
        .param("at", utc(at))
        .update();
  }

  /** What that person has not read: about themselves, or of those kinds; newest first. */
  List<Alarm> unread(PersonId reader, List<String> kinds, int most) {
    return db.sql(
            """
            SELECT a.id, a.kind, a.about_id, a.thing_id, a.at,
                   coalesce(p.family_name || ' ' || p.given_name, '') AS name
              FROM identity.alarm a
              LEFT JOIN identity.person p ON p.id = a.about_id
             WHERE (a.about_id = :reader OR a.kind = ANY(:kinds))
               AND NOT EXISTS (SELECT FROM identity.alarm_read r
                                WHERE r.alarm_id = a.id AND r.person_id = :reader)
             ORDER BY a.at DESC, a.id
             LIMIT :most
            """)
        .param("reader", reader.value())
        .param("kinds", kinds.toArray(String[]::new))
        .param("most", most)
        .query(
            (row, _) ->
                new Alarm(
                    uuid(row, "id"),
                    Alarm.Kind.valueOf(row.getString("kind")),
                    Optional.ofNullable(row.getObject("about_id", UUID.class)).map(PersonId::new),
                    row.getString("name"),
                    Optional.ofNullable(row.getObject("thing_id", UUID.class)),
                    instant(row, "at")))
        .list();
  }

  /** Whether it is about that person or of one of those kinds, read or not. */
  boolean isFor(UUID id, PersonId reader, List<String> kinds) {
    return db.sql(
            """
            SELECT EXISTS (SELECT FROM identity.alarm a
                            WHERE a.id = :id AND (a.about_id = :reader OR a.kind = ANY(:kinds)))
            """)
        .param("id", id)
        .param("reader", reader.value())
        .param("kinds", kinds.toArray(String[]::new))
        .query(Boolean.class)
        .single();
  }

  void read(UUID id, PersonId reader, Instant at) {
    db.sql(
            """
            INSERT INTO identity.alarm_read (alarm_id, person_id, at)
            VALUES (:id, :reader, :at)
            ON CONFLICT DO NOTHING
            """)
        .param("id", id)
        .param("reader", reader.value())
        .param("at", utc(at))
        .update();
  }
}
