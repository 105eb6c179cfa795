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
import jp.junshu.core.id.PersonId;
import jp.junshu.server.emergency.Envelope.Mark;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class EnvelopeRepository {

  private final JdbcClient db;

  EnvelopeRepository(JdbcClient db) {
    this.db = db;
  }

  /** Answers its number. */
  long insert(EnvelopeId id, byte[] first, PersonId by, Instant at) {
    return db.sql(
            """
            INSERT INTO emergency.envelope (id, first_digest, prepared_by, prepared_at)
            VALUES (:id, :first, :by, :at)
            RETURNING number
            """)
        .param("id", id.value())
        .param("first", first)
        .param("by", by.value())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .query(Long.class)
        .single();
  }

  /** False if it was confirmed or taken out of use before. */
  boolean confirm(EnvelopeId id, byte[] second, PersonId by, Instant at) {
    return db.sql(
                """
                UPDATE emergency.envelope
                   SET second_digest = :second, confirmed_by = :by, confirmed_at = :at
                 WHERE id = :id AND confirmed_at IS NULL AND voided_at IS NULL
                """)
            .param("id", id.value())
            .param("second", second)
            .param("by", by.value())
            .param("at", at.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /** False if it was broken or taken out of use before. */
  boolean makeVoid(EnvelopeId id, PersonId by, Instant at) {
    return db.sql(
                """
                UPDATE emergency.envelope
                   SET voided_by = :by, voided_at = :at
                 WHERE id = :id AND broken_at IS NULL AND voided_at IS NULL
                """)
            .param("id", id.value())
            .param("by", by.value())
            .param("at", at.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /** Breaks the one with that number and both halves; of several at once one is answered. */
  Optional<EnvelopeId> breakOpen(long number, byte[] first, byte[] second, Instant at) {
    return db.sql(
            """
            UPDATE emergency.envelope
               SET broken_at = :at
             WHERE number = :number AND first_digest = :first AND second_digest = :second
               AND broken_at IS NULL AND voided_at IS NULL
            RETURNING id
            """)
        .param("number", number)
        .param("first", first)
        .param("second", second)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .query(UUID.class)
        .optional()
        .map(EnvelopeId::new);
  }

  /** The newest first. */
  List<Envelope> all() {
    return db.sql(
            """
            SELECT id, number, prepared_by, prepared_at, confirmed_by, confirmed_at, broken_at,
                   voided_by, voided_at
              FROM emergency.envelope
             ORDER BY number DESC
            """)
        .query((row, _) -> envelope(row))
        .list();
  }

  private static Envelope envelope(ResultSet row) throws SQLException {
    return new Envelope(
        new EnvelopeId(row.getObject("id", UUID.class)),
        row.getLong("number"),
        new PersonId(row.getObject("prepared_by", UUID.class)),
        row.getObject("prepared_at", OffsetDateTime.class).toInstant(),
        mark(row, "confirmed"),
        instant(row, "broken_at"),
        mark(row, "voided"));
  }

  private static Optional<Mark> mark(ResultSet row, String what) throws SQLException {
    var at = instant(row, what + "_at");
    return at.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Mark(new PersonId(row.getObject(what + "_by", UUID.class)), at.orElseThrow()));
  }

  private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }
}
