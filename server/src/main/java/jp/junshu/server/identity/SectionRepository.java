package jp.junshu.server.identity;

import static jp.junshu.server.identity.Rows.uuid;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.junshu.core.id.SectionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SectionRepository {

  private final JdbcClient db;

  SectionRepository(JdbcClient db) {
    this.db = db;
  }

  void insert(SectionId id) {
    db.sql("INSERT INTO identity.section (id) VALUES (:id)").param("id", id.value()).update();
  }

  void name(SectionId id, String name, LocalDate from) {
    db.sql(
            """
            INSERT INTO identity.section_name (section_id, name, valid_from)
            VALUES (:id, :name, :from)
            """)
        .param("id", id.value())
        .param("name", name)
        .param("from", from)
        .update();
  }

  /** The name whose period holds that day; before the first one, the first. */
  Optional<String> name(SectionId id, LocalDate on) {
    return db.sql(
            """
            SELECT name
              FROM identity.section_name
             WHERE section_id = :id
               AND NOT withdrawn
             ORDER BY valid_from <= :on DESC, abs(valid_from - :on)
             LIMIT 1
            """)
        .param("id", id.value())
        .param("on", on)
        .query(String.class)
        .optional();
  }

  /** Whether a name begins on that very day. */
  boolean namedOn(SectionId id, LocalDate day) {
    return db.sql(
            """
            SELECT EXISTS (SELECT FROM identity.section_name
                            WHERE section_id = :id AND valid_from = :day AND NOT withdrawn)
            """)
        .param("id", id.value())
        .param("day", day)
        .query(Boolean.class)
        .single();
  }

  List<Section> on(LocalDate day) {
    return db.sql(
            """
            SELECT DISTINCT ON (n.section_id) n.section_id, n.name
              FROM identity.section_name n
              JOIN identity.section s ON s.id = n.section_id
             WHERE n.valid_from <= :day
               AND NOT n.withdrawn
               AND (s.valid_until IS NULL OR s.valid_until >= :day)
             ORDER BY n.section_id, n.valid_from DESC
            """)
        .param("day", day)
        .query(
            (row, _) -> new Section(new SectionId(uuid(row, "section_id")), row.getString("name")))
        .list();
  }
}
