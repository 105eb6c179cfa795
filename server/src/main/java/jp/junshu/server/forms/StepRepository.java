package jp.junshu.server.forms;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.junshu.core.form.Filed;
import jp.junshu.core.id.FilingId;
import jp.junshu.core.id.PersonId;
import jp.junshu.core.merkle.Hash;
import jp.junshu.core.policy.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class StepRepository {

  private final JdbcClient db;

  StepRepository(JdbcClient db) {
    this.db = db;
  }

  /** A step as stored; the signature is not yet read. */
  record Row(
      FilingId filing,
      int revision,
      int position,
      StepAct act,
      Role role,
      int stage,
      boolean delegated,
      boolean external,
      Optional<FilingView.Outside> outside,
      Optional<DoneRow> done) {}

  /** What was done in it. */
  record DoneRow(
      Outcome outcome,
      String opinion,
      PersonId by,
      String signature,
      boolean deputy,
      Instant at,
      UUID entry,
      Optional<Instant> readAfter,
      String absence) {}

  void insert(ContractHead contract, Filed filed, List<RouteTable.Step> route) {
    for (int i = 0; i < route.size(); i++) {
      db.sql(
              """
              INSERT INTO forms.step (filing_id, revision, position, contract_id, org_id, act, role, stage, delegated,
                                      external)
              VALUES (:filing, :revision, :position, :contract, :org, :act, :role, :stage, :delegated, :external)
              """)
          .param("filing", filed.id().value())
          .param("revision", filed.revision())
          .param("position", i + 1)
          .param("contract", contract.id().value())
          .param("org", contract.contractor().value())
          .param("act", route.get(i).act().name())
          .param("role", route.get(i).role().name())
          .param("stage", route.get(i).stage())
          .param("delegated", route.get(i).delegated())
          .param("external", route.get(i).external())
          .update();
    }
  }

  List<Row> ofFilings(List<FilingId> filings) {
    return db.sql(
            """
            SELECT filing_id, revision, position, act, role, COALESCE(stage, position) AS stage, delegated, outcome, opinion, done_by, signature, deputy, done_at,
                   entry_id, read_after_at, absence, external, outside_number, outside_on, outside_sha256
              FROM forms.step
             WHERE filing_id = ANY (:filings)
             ORDER BY filing_id, revision, position
            """)
        .param("filings", filings.stream().map(FilingId::value).toArray(UUID[]::new))
        .query((row, _) -> read(row))
        .list();
  }

  private static Row read(ResultSet row) throws SQLException {
    return new Row(
        new FilingId(row.getObject("filing_id", UUID.class)),
        row.getInt("revision"),
        row.getInt("position"),
        StepAct.valueOf(row.getString("act")),
        Role.valueOf(row.getString("role")),
        row.getInt("stage"),
        row.getBoolean("delegated"),
        row.getBoolean("external"),
        outside(row),
        row.getString("outcome") == null ? Optional.empty() : Optional.of(done(row)));
  }

  private static Optional<FilingView.Outside> outside(ResultSet row) throws SQLException {
    var number = row.getString("outside_number");
    return number == null
        ? Optional.empty()
        : Optional.of(
            new FilingView.Outside(
                number,
                row.getObject("outside_on", LocalDate.class),
                Hash.of(row.getBytes("outside_sha256"))));
  }

  private static DoneRow done(ResultSet row) throws SQLException {
    return new DoneRow(
        Outcome.valueOf(row.getString("outcome")),
        row.getString("opinion"),
        new PersonId(row.getObject("done_by", UUID.class)),
        row.getString("signature"),
        row.getBoolean("deputy"),
        row.getObject("done_at", OffsetDateTime.class).toInstant(),
        row.getObject("entry_id", UUID.class),
        Optional.ofNullable(row.getObject("read_after_at", OffsetDateTime.class))
            .map(OffsetDateTime::toInstant),
        row.getString("absence"));
  }

  /** Keeps what was done in a step, once: false if it was done before. */
  boolean done(Filed filed, int position, DoneRow done) {
    return done(filed, position, done, Optional.empty(), Optional.empty());
  }

  /** The same, of a step that was decided in another system. */
  boolean done(
      Filed filed,
      int position,
      DoneRow done,
      Optional<OutsideEntry> outside,
      Optional<OutsideEntry.Kept> paper) {
    return db.sql(
                """
                UPDATE forms.step
                   SET outcome = :outcome, opinion = :opinion, done_by = :by, signature = :signature, deputy = :deputy,
                       done_at = :at, entry_id = :entry, absence = :absence, outside_number = :number,
                       outside_on = :on, outside_file = :file, outside_sha256 = :sha256
                 WHERE filing_id = :filing AND revision = :revision AND position = :position AND outcome IS NULL
                """)
            .param("filing", filed.id().value())
            .param("revision", filed.revision())
            .param("position", position)
            .param("outcome", done.outcome().name())
            .param("opinion", done.opinion())
            .param("by", done.by().value())
            .param("signature", done.signature())
            .param("deputy", done.deputy())
            .param("at", FilingRepository.utc(done.at()))
            .param("entry", done.entry())
            .param("absence", done.absence())
            .param("number", outside.map(OutsideEntry::number).orElse(null))
            .param("on", outside.map(OutsideEntry::on).orElse(null), Types.DATE)
            .param("file", paper.map(kept -> kept.id().value()).orElse(null), Types.OTHER)
            .param("sha256", paper.map(kept -> kept.sha256().bytes()).orElse(null), Types.BINARY)
            .update()
        == 1;
  }

  /** Keeps that the absent one read it; false if that stands already. */
  boolean readAfter(Filed filed, int position, PersonId by, Instant at) {
    return db.sql(
                """
                UPDATE forms.step
                   SET read_after_by = :by, read_after_at = :at
                 WHERE filing_id = :filing AND revision = :revision AND position = :position
                   AND (deputy OR outcome = 'PASSED_OVER') AND read_after_at IS NULL
                """)
            .param("filing", filed.id().value())
            .param("revision", filed.revision())
            .param("position", position)
            .param("by", by.value())
            .param("at", FilingRepository.utc(at))
            .update()
        == 1;
  }

  /** The earlier revisions of filings. */
  List<EarlierRow> earlier(List<FilingId> filings) {
    return db.sql(
            """
            SELECT r.filing_id, r.revision, r.content, r.filed_at
              FROM forms.revision r
              JOIN forms.filing f ON f.id = r.filing_id AND r.revision < f.revision
             WHERE r.filing_id = ANY (:filings)
             ORDER BY r.filing_id, r.revision
            """)
        .param("filings", filings.stream().map(FilingId::value).toArray(UUID[]::new))
        .query(
            (row, _) ->
                new EarlierRow(
                    new FilingId(row.getObject("filing_id", UUID.class)),
                    row.getInt("revision"),
                    row.getString("content"),
                    row.getObject("filed_at", OffsetDateTime.class).toInstant()))
        .list();
  }

  /** A revision that was replaced. */
  record EarlierRow(FilingId filing, int revision, String content, Instant filedAt) {}
}
