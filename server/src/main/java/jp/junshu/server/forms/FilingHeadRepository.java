package jp.junshu.server.forms;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.junshu.core.form.Life;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.id.FilingId;
import jp.junshu.core.id.PersonId;
import jp.junshu.core.policy.Role;
import jp.junshu.core.policy.Side;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class FilingHeadRepository {

  private final JdbcClient db;

  FilingHeadRepository(JdbcClient db) {
    this.db = db;
  }

  /** A filing as stored; its content only while it waits and is of a form that presses. */
  record Row(
      ContractId contract,
      FilingId id,
      String form,
      int version,
      int serial,
      Life.State state,
      Instant stateSince,
      Instant filedAt,
      PersonId filedBy,
      Side side,
      Optional<String> content) {}

  /** A step of a current revision that is still to be done, or after which somebody must read. */
  record StepRow(
      FilingId filing,
      StepAct act,
      Role role,
      int stage,
      Optional<Instant> doneAt,
      boolean unread,
      boolean external) {}

  /** A version of a form. */
  record Version(ContractId contract, String form, int version) {}

  /** What waits, is back in the hands of its own side, or is still to be read by somebody. */
  List<Row> open(List<ContractId> contracts, List<String> pressing) {
    return db.sql(
            """
            SELECT f.contract_id, f.id, f.form_no, f.form_version, f.serial, f.state, f.state_since, f.filed_at,
                   f.filed_by, f.filed_side, r.content
              FROM forms.filing f
              LEFT JOIN forms.revision r
                ON r.filing_id = f.id AND r.revision = f.revision AND f.state IN ('FILED', 'PROPOSED', 'KEPT')
               AND f.form_no = ANY (:pressing)
             WHERE f.contract_id = ANY (:contracts) AND f.revision > 0
               AND (f.state IN ('FILED', 'PROPOSED', 'KEPT', 'SENT_BACK', 'TAKEN_BACK')
                    OR f.id = ANY (ARRAY (
                         SELECT s.filing_id FROM forms.step s
                          WHERE s.contract_id = ANY (:contracts)
                            AND ((s.deputy OR s.outcome = 'PASSED_OVER') AND s.read_after_at IS NULL
                                 OR s.act = 'CIRCULATE' AND s.outcome IS NULL))))
             ORDER BY f.filed_at, f.form_no, f.serial
            """)
        .param("contracts", ids(contracts))
        .param("pressing", pressing.toArray(String[]::new))
        .query((row, _) -> filing(row))
        .list();
  }

  /**
   * The forms of which one is in one of these states, by contract. Where there is a number there is
   * a filing: of each form and version one is looked for, however many there are.
   */
  List<Version> inState(List<ContractId> contracts, List<Life.State> states) {
    return db.sql(
            """
            SELECT c.contract_id, c.form_no, v.version AS form_version
              FROM forms.counter c
              JOIN forms.form_version v ON v.form_no = c.form_no
             CROSS JOIN LATERAL (
                   SELECT FROM forms.filing f
                    WHERE f.contract_id = c.contract_id AND f.form_no = c.form_no
                      AND f.form_version = v.version AND f.state = ANY (:states)
                    LIMIT 1) one
             WHERE c.contract_id = ANY (:contracts)
            """)
        .param("contracts", ids(contracts))
        .param("states", states.stream().map(Life.State::name).toArray(String[]::new))
        .query(
            (row, _) ->
                new Version(
                    new ContractId(row.getObject("contract_id", UUID.class)),
                    row.getString("form_no"),
                    row.getInt("form_version")))
        .list();
  }

  /** When a filing of some form was filed. */
  record Moment(ContractId contract, FilingId filing, Instant at) {}

  List<Moment> filedAt(List<ContractId> contracts, String form) {
    return db.sql(
            """
            SELECT contract_id, id, filed_at FROM forms.filing
             WHERE contract_id = ANY (:contracts) AND form_no = :form
            """)
        .param("contracts", ids(contracts))
        .param("form", form)
        .query(
            (row, _) ->
                new Moment(
                    new ContractId(row.getObject("contract_id", UUID.class)),
                    new FilingId(row.getObject("id", UUID.class)),
                    row.getObject("filed_at", OffsetDateTime.class).toInstant()))
        .list();
  }

  private static Row filing(ResultSet row) throws SQLException {
    return new Row(
        new ContractId(row.getObject("contract_id", UUID.class)),
        new FilingId(row.getObject("id", UUID.class)),
        row.getString("form_no"),
        row.getInt("form_version"),
        row.getInt("serial"),
        Life.State.valueOf(row.getString("state")),
        row.getObject("state_since", OffsetDateTime.class).toInstant(),
        row.getObject("filed_at", OffsetDateTime.class).toInstant(),
        new PersonId(row.getObject("filed_by", UUID.class)),
        Side.valueOf(row.getString("filed_side")),
        Optional.ofNullable(row.getString("content")));
  }

  /** The steps of filings that wait for somebody to act or to read, in order. */
  List<StepRow> steps(List<ContractId> contracts) {
    return db.sql(
            """
            SELECT s.filing_id, s.act, CASE WHEN s.external THEN 'CLERK' ELSE s.role END AS role, COALESCE(s.stage, s.position) AS stage, s.done_at, (s.deputy OR s.outcome = 'PASSED_OVER') AND s.read_after_at IS NULL AS unread, s.external
              FROM forms.step s
              JOIN forms.filing f ON f.id = s.filing_id AND f.revision = s.revision
             WHERE s.contract_id = ANY (:contracts)
               AND (f.state IN ('FILED', 'PROPOSED', 'KEPT') OR (s.deputy OR s.outcome = 'PASSED_OVER') AND s.read_after_at IS NULL
                    OR s.act = 'CIRCULATE' AND s.outcome IS NULL)
             ORDER BY s.filing_id, s.position
            """)
        .param("contracts", ids(contracts))
        .query((row, _) -> step(row))
        .list();
  }

  private static StepRow step(ResultSet row) throws SQLException {
    return new StepRow(
        new FilingId(row.getObject("filing_id", UUID.class)),
        StepAct.valueOf(row.getString("act")),
        Role.valueOf(row.getString("role")),
        row.getInt("stage"),
        Optional.ofNullable(row.getObject("done_at", OffsetDateTime.class))
            .map(OffsetDateTime::toInstant),
        row.getBoolean("unread"),
        row.getBoolean("external"));
  }

  private static UUID[] ids(List<ContractId> contracts) {
    return contracts.stream().map(ContractId::value).toArray(UUID[]::new);
  }
}
