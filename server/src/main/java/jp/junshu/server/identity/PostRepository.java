package jp.junshu.server.identity;

import static jp.junshu.server.identity.Rows.day;
import static jp.junshu.server.identity.Rows.dayIfAny;
import static jp.junshu.server.identity.Rows.uuid;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.junshu.core.id.PersonId;
import jp.junshu.core.id.PostId;
import jp.junshu.core.id.SectionId;
import jp.junshu.core.policy.Role;
import jp.junshu.server.database.Snapshot;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PostRepository {

  private static final String HOLDINGS =
      """
      SELECT h.post_id, p.section_id, p.role, p.title, h.person_id, h.deputy_rank, h.valid_from, h.valid_until
        FROM identity.post_holding h
        JOIN identity.post p ON p.id = h.post_id
       WHERE h.valid_from <= :day
         AND (h.valid_until IS NULL OR h.valid_until >= :day)
         AND p.valid_from <= :day
         AND (p.valid_until IS NULL OR p.valid_until >= :day)
         AND NOT h.withdrawn
         AND NOT p.withdrawn
      """;

  private final JdbcClient db;

  PostRepository(JdbcClient db) {
    this.db = db;
  }

  void insert(PostId id, SectionId section, Role role, String title, LocalDate from) {
    db.sql(
            """
            INSERT INTO identity.post (id, section_id, role, title, valid_from)
            VALUES (:id, :section, :role, :title, :from)
            """)
        .param("id", id.value())
        .param("section", section.value())
        .param("role", role.name())
        .param("title", title)
        .param("from", from)
        .update();
  }

  void hold(PostId post, PersonId person, int deputyRank, LocalDate from) {
    db.sql(
            """
            INSERT INTO identity.post_holding (id, post_id, person_id, deputy_rank, valid_from)
            VALUES (:id, :post, :person, :rank, :from)
            """)
        .param("id", UUID.randomUUID())
        .param("post", post.value())
        .param("person", person.value())
        .param("rank", deputyRank)
        .param("from", from)
        .update();
  }

  /** Whether there was one without an end that had begun by then. */
  boolean leave(PostId post, PersonId person, int deputyRank, LocalDate until) {
    return db.sql(
                """
                UPDATE identity.post_holding
                   SET valid_until = :until
                 WHERE post_id = :post
                   AND person_id = :person
                   AND deputy_rank = :rank
                   AND valid_until IS NULL
                   AND valid_from <= :until
                   AND NOT withdrawn
                """)
            .param("post", post.value())
            .param("person", person.value())
            .param("rank", deputyRank)
            .param("until", until)
            .update()
        > 0;
  }

  List<Post> all() {
    return db.sql(
            """
            SELECT id, section_id, role, title, valid_from, valid_until
              FROM identity.post
             WHERE NOT withdrawn
             ORDER BY section_id, role, title, id
            """)
        .query(
            (row, _) ->
                new Post(
                    new PostId(uuid(row, "id")),
                    new SectionId(uuid(row, "section_id")),
                    Role.valueOf(row.getString("role")),
                    row.getString("title"),
                    day(row, "valid_from"),
                    dayIfAny(row, "valid_until")))
        .list();
  }

  List<Holding> on(LocalDate day) {
    return db.sql(HOLDINGS + " ORDER BY h.deputy_rank, h.valid_from, h.id")
        .param("day", day)
        .query((row, _) -> holding(row))
        .list();
  }

  /** Of whatever date. */
  List<Holding> everyHolding() {
    return db.sql(
            """
            SELECT h.post_id, p.section_id, p.role, p.title, h.person_id, h.deputy_rank, h.valid_from,
                   least(h.valid_until, p.valid_until) AS valid_until
              FROM identity.post_holding h
              JOIN identity.post p ON p.id = h.post_id
             WHERE NOT h.withdrawn
               AND NOT p.withdrawn
             ORDER BY h.valid_from, h.id
            """)
        .query((row, _) -> holding(row))
        .list();
  }

  List<Holding> holders(SectionId section, Role role, LocalDate day) {
    return db.sql(
            HOLDINGS
                + """
                   AND p.section_id = :section
                   AND p.role = :role
                 ORDER BY h.deputy_rank, h.valid_from, h.id
                """)
        .param("day", day)
        .param("section", section.value())
        .param("role", role.name())
        .query((row, _) -> holding(row))
        .list();
  }

  List<Holding> heldBy(PersonId person, LocalDate day) {
    var asked = new Asked(person, day);
    return Snapshot.once(Held.class, asked, () -> new Held(held(asked))).holdings();
  }

  private record Asked(PersonId person, LocalDate day) {}

  private record Held(List<Holding> holdings) {}

  private List<Holding> held(Asked asked) {
    return db.sql(
            HOLDINGS + " AND h.person_id = :person ORDER BY h.deputy_rank, h.valid_from, h.id")
        .param("day", asked.day())
        .param("person", asked.person().value())
        .query((row, _) -> holding(row))
        .list();
  }

  /** What runs on that day or begins later. */
  List<Holding> from(SectionId section, LocalDate day) {
    return db.sql(
            """
            SELECT h.post_id, p.section_id, p.role, p.title, h.person_id, h.deputy_rank, h.valid_from, h.valid_until
              FROM identity.post_holding h
              JOIN identity.post p ON p.id = h.post_id
             WHERE p.section_id = :section
               AND (h.valid_until IS NULL OR h.valid_until >= :day)
               AND (p.valid_until IS NULL OR p.valid_until >= :day)
               AND NOT h.withdrawn
               AND NOT p.withdrawn
             ORDER BY h.deputy_rank, h.valid_from, h.id
            """)
        .param("section", section.value())
        .param("day", day)
        .query((row, _) -> holding(row))
        .list();
  }

  private static Holding holding(ResultSet row) throws SQLException {
    return new Holding(
        new PostId(uuid(row, "post_id")),
        new SectionId(uuid(row, "section_id")),
        Role.valueOf(row.getString("role")),
        row.getString("title"),
        new PersonId(uuid(row, "person_id")),
        row.getInt("deputy_rank"),
        day(row, "valid_from"),
        dayIfAny(row, "valid_until"));
  }
}
