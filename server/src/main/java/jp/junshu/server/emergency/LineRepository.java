package jp.junshu.server.emergency;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.junshu.core.id.OpeningId;
import jp.junshu.core.id.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists of openings, and what is said of them. Rows are added only. */
@Repository
class LineRepository {

  private final JdbcClient db;

  LineRepository(JdbcClient db) {
    this.db = db;
  }

  void insert(OpeningId opening, Line line) {
    db.sql(
            """
            INSERT INTO emergency.seen (opening_id, no, at, kind, what, about, post)
            VALUES (:opening, :no, :at, :kind, :what, :about, :post)
            """)
        .param("opening", opening.value())
        .param("no", line.no())
        .param("at", line.at().atOffset(ZoneOffset.UTC))
        .param("kind", line.kind().name())
        .param("what", line.what())
        .param("about", line.about().orElse(null))
        .param("post", line.post().orElse(null))
        .update();
  }

  List<Line> of(OpeningId opening) {
    return db.sql(
            """
            SELECT no, at, kind, what, about, post
              FROM emergency.seen
             WHERE opening_id = :opening
             ORDER BY no
            """)
        .param("opening", opening.value())
        .query(
            (row, _) ->
                new Line(
                    row.getInt("no"),
                    row.getObject("at", OffsetDateTime.class).toInstant(),
                    Line.Kind.valueOf(row.getString("kind")),
                    row.getString("what"),
                    Optional.ofNullable(row.getObject("about", UUID.class)),
                    Optional.ofNullable(row.getObject("post", UUID.class))))
        .list();
  }

  /** Whether anything was done by it for that person. */
  boolean gave(OpeningId opening, PersonId person) {
    return db.sql(
            """
            SELECT EXISTS (SELECT FROM emergency.seen
                            WHERE opening_id = :opening AND kind = 'ACT' AND about = :person)
            """)
        .param("opening", opening.value())
        .param("person", person.value())
        .query(Boolean.class)
        .single();
  }

  /** In the order in which they were written. */
  List<Review> reviews(OpeningId opening) {
    return db.sql(
            """
            SELECT reviewer, was_right, was_wrong, at
              FROM emergency.review
             WHERE opening_id = :opening
             ORDER BY at, reviewer
            """)
        .param("opening", opening.value())
        .query(
            (row, _) ->
                new Review(
                    new PersonId(row.getObject("reviewer", UUID.class)),
                    row.getString("was_right"),
                    row.getString("was_wrong"),
                    row.getObject("at", OffsetDateTime.class).toInstant()))
        .list();
  }

  void insert(OpeningId opening, Review review) {
    db.sql(
            """
            INSERT INTO emergency.review (opening_id, reviewer, was_right, was_wrong, at)
            VALUES (:opening, :reviewer, :right, :wrong, :at)
            """)
        .param("opening", opening.value())
        .param("reviewer", review.reviewer().value())
        .param("right", review.right())
        .param("wrong", review.wrong())
        .param("at", utc(review.at()))
        .update();
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
