package jp.junshu.server.emergency;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.junshu.core.id.EnvelopeId;
import jp.junshu.core.id.OpeningId;
import jp.junshu.core.id.PersonId;
import jp.junshu.server.emergency.Opening.End;
import jp.junshu.server.emergency.Opening.How;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class OpeningRepository {

  private static final String COLUMNS =
      """
      SELECT o.id, o.envelope_id, e.number, o.drill, o.name, o.reason, o.place, o.opened_at, o.until,
             o.seen, o.how, o.ended_by, o.ended_at
        FROM emergency.opening o
        JOIN emergency.envelope e ON e.id = o.envelope_id
      """;

  private final JdbcClient db;

  OpeningRepository(JdbcClient db) {
    this.db = db;
  }

  void insert(
      OpeningId id, EnvelopeId envelope, EmergencyDoor.Said said, Instant at, Instant until) {
    db.sql(
            """
            INSERT INTO emergency.opening (id, envelope_id, drill, name, reason, place, opened_at, until)
            VALUES (:id, :envelope, :drill, :name, :reason, :place, :at, :until)
            """)
        .param("id", id.value())
        .param("envelope", envelope.value())
        .param("drill", said.drill())
        .param("name", said.name())
        .param("reason", said.reason())
        .param("place", said.place())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("until", until.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** The newest first. */
  List<Opening> all() {
    return db.sql(COLUMNS + " ORDER BY o.opened_at DESC, o.id").query((row, _) -> read(row)).list();
  }

  Optional<Opening> find(OpeningId id) {
    return db.sql(COLUMNS + " WHERE o.id = :id")
        .param("id", id.value())
        .query((row, _) -> read(row))
        .optional();
  }

  /** As {@link #find}; nobody ends it before this transaction does. */
  Optional<Opening> hold(OpeningId id) {
    return db.sql(COLUMNS + " WHERE o.id = :id FOR UPDATE OF o")
        .param("id", id.value())
        .query((row, _) -> read(row))
        .optional();
  }

  /**
   * The number of the next line, if it is open then; nobody ends it before this transaction does.
   */
  Optional<Integer> next(OpeningId id, Instant machine) {
    return db.sql(
            """
            UPDATE emergency.opening
               SET seen = seen + 1
             WHERE id = :id AND how IS NULL AND until > :now
            RETURNING seen
            """)
        .param("id", id.value())
        .param("now", machine.atOffset(ZoneOffset.UTC))
        .query(Integer.class)
        .optional();
  }

  /** False if it ended before. */
  boolean end(OpeningId id, How how, Optional<PersonId> by, Instant at) {
    return db.sql(
                """
                UPDATE emergency.opening
                   SET how = :how, ended_by = :by, ended_at = :at
                 WHERE id = :id AND how IS NULL
                """)
            .param("id", id.value())
            .param("how", how.name())
            .param("by", by.map(PersonId::value).orElse(null))
            .param("at", at.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /** Those whose time has run out and whose list is not closed. */
  List<OpeningId> runOut(Instant machine) {
    return db.sql("SELECT id FROM emergency.opening WHERE how IS NULL AND until <= :now")
        .param("now", machine.atOffset(ZoneOffset.UTC))
        .query((row, _) -> new OpeningId(row.getObject("id", UUID.class)))
        .list();
  }

  private static Opening read(ResultSet row) throws SQLException {
    return new Opening(
        new OpeningId(row.getObject("id", UUID.class)),
        new EnvelopeId(row.getObject("envelope_id", UUID.class)),
        row.getLong("number"),
        row.getBoolean("drill"),
        row.getString("name"),
        row.getString("reason"),
        row.getString("place"),
        row.getObject("opened_at", OffsetDateTime.class).toInstant(),
        row.getObject("until", OffsetDateTime.class).toInstant(),
        row.getInt("seen"),
        end(row));
  }

  private static Optional<End> end(ResultSet row) throws SQLException {
    var how = row.getString("how");
    return how == null
        ? Optional.empty()
        : Optional.of(
            new End(
                How.valueOf(how),
                Optional.ofNullable(row.getObject("ended_by", UUID.class)).map(PersonId::new),
                row.getObject("ended_at", OffsetDateTime.class).toInstant()));
  }
}
