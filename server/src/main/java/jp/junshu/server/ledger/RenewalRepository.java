package jp.junshu.server.ledger;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.junshu.core.id.PersonId;
import jp.junshu.core.id.RenewalId;
import jp.junshu.core.merkle.NoteAlgorithm;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Renewals, and with what the newest heads are signed, for those who may see them. */
@Repository
class RenewalRepository {

  /** The newest signed head of every log. */
  private static final String NEWEST =
      """
       ledger.head h
       CROSS JOIN LATERAL (SELECT s.size, s.algorithms FROM ledger.signed_head s
                            WHERE s.log_id = h.log_id ORDER BY s.size DESC LIMIT 1) s
      """;

  private final JdbcClient db;

  RenewalRepository(JdbcClient db) {
    this.db = db;
  }

  /** How many logs' newest heads are signed with exactly these. */
  record Signed(List<NoteAlgorithm> algorithms, long logs) {}

  List<Signed> signed() {
    return db.sql("SELECT s.algorithms, count(*) FROM " + NEWEST + " GROUP BY s.algorithms")
        .query((row, _) -> new Signed(algorithms(row.getArray(1)), row.getLong(2)))
        .list();
  }

  private static List<NoteAlgorithm> algorithms(Array array) throws SQLException {
    return Arrays.stream((String[]) array.getArray())
        .flatMap(label -> NoteAlgorithm.called(label).stream())
        .toList();
  }

  long lacking(NoteAlgorithm algorithm) {
    return db.sql("SELECT count(*) FROM " + NEWEST + " WHERE :algorithm <> ALL (s.algorithms)")
        .param("algorithm", algorithm.label())
        .query(Long.class)
        .single();
  }

  /** One line for each log that a renewal signed again, by origin. */
  List<String> renewed(RenewalId renewal) {
    return db.sql(
            """
            SELECT l.origin || ' ' || max(r.size)
              FROM ledger.renewed r
              JOIN ledger.log l ON l.id = r.log_id
             WHERE r.renewal_id = :renewal
             GROUP BY l.origin
             ORDER BY l.origin COLLATE "C"
            """)
        .param("renewal", renewal.value())
        .query((row, _) -> row.getString(1))
        .list();
  }

  /** False if another is open. */
  boolean insert(RenewalId id, NoteAlgorithm algorithm, PersonId by, Instant at) {
    return db.sql(
                """
                INSERT INTO ledger.renewal (id, algorithm, state, drafted_by, drafted_at)
                VALUES (:id, :algorithm, 'DRAFT', :by, :at)
                ON CONFLICT DO NOTHING
                """)
            .param("id", id.value())
            .param("algorithm", algorithm.label())
            .param("by", by.value())
            .param("at", at.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /** False if it is no draft any more, or the person's own. */
  boolean confirm(RenewalId id, PersonId by, Instant at) {
    return db.sql(
                """
                UPDATE ledger.renewal SET state = 'CONFIRMED', confirmed_by = :by, confirmed_at = :at
                 WHERE id = :id AND state = 'DRAFT' AND drafted_by <> :by
                """)
            .param("id", id.value())
            .param("by", by.value())
            .param("at", at.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  boolean withdraw(RenewalId id, PersonId by, Instant at) {
    return db.sql(
                """
                UPDATE ledger.renewal SET state = 'WITHDRAWN', withdrawn_by = :by, withdrawn_at = :at
                 WHERE id = :id AND state = 'DRAFT'
                """)
            .param("id", id.value())
            .param("by", by.value())
            .param("at", at.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /** False if it is done already. */
  boolean done(RenewalId id, Instant at) {
    return db.sql(
                """
                UPDATE ledger.renewal SET state = 'DONE', done_at = :at
                 WHERE id = :id AND state = 'CONFIRMED'
                """)
            .param("id", id.value())
            .param("at", at.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /** The newest first. */
  List<Renewal> all() {
    return db.sql(
            """
            SELECT id, algorithm, state, drafted_by, drafted_at, confirmed_by, confirmed_at, done_at
              FROM ledger.renewal
             ORDER BY arrival DESC
            """)
        .query((row, _) -> renewal(row))
        .list();
  }

  private static Renewal renewal(ResultSet row) throws SQLException {
    return new Renewal(
        new RenewalId(row.getObject("id", UUID.class)),
        NoteAlgorithm.called(row.getString("algorithm")).orElseThrow(),
        Renewal.State.valueOf(row.getString("state")),
        new Renewal.By(
            new PersonId(row.getObject("drafted_by", UUID.class)), instant(row, "drafted_at")),
        row.getObject("confirmed_by") == null
            ? Optional.empty()
            : Optional.of(
                new Renewal.By(
                    new PersonId(row.getObject("confirmed_by", UUID.class)),
                    instant(row, "confirmed_at"))),
        Optional.ofNullable(row.getObject("done_at", OffsetDateTime.class))
            .map(OffsetDateTime::toInstant));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
