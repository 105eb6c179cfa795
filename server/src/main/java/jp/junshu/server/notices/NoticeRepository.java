package jp.junshu.server.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.junshu.core.form.Life;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.id.FilingId;
import jp.junshu.core.policy.ClauseId;
import jp.junshu.server.forms.ContractHead;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class NoticeRepository {

  private final JdbcClient db;

  NoticeRepository(JdbcClient db) {
    this.db = db;
  }

  void insert(ContractHead contract, IssuedNotice notice) {
    db.sql(
            """
            INSERT INTO notices.notice (filing_id, contract_id, org_id, form_no, number, subject, clause, answer_by, issued_at, document)
            VALUES (:id, :contract, :org, :form, :number, :subject, :clause, :answerBy, :at,
                    (SELECT text FROM notices.number WHERE filing_id = :id))
            """)
        .param("id", notice.filing().value())
        .param("contract", contract.id().value())
        .param("org", contract.contractor().value())
        .param("form", notice.form())
        .param("number", notice.number())
        .param("subject", notice.subject())
        .param("clause", notice.clause().toString())
        .param("answerBy", notice.answerBy().orElse(null))
        .param("at", utc(notice.issuedAt()))
        .update();
  }

  /** Issued notices of these contracts, the oldest first. */
  List<IssuedNotice> ofContracts(List<ContractId> contracts) {
    return db.sql(
            """
            SELECT filing_id, contract_id, form_no, coalesce(document, number) AS number, subject, clause, answer_by, issued_at
              FROM notices.notice
             WHERE contract_id = ANY (:contracts)
             ORDER BY issued_at, number
            """)
        .param("contracts", ids(contracts))
        .query((row, _) -> notice(row))
        .list();
  }

  private static IssuedNotice notice(ResultSet row) throws SQLException {
    return new IssuedNotice(
        id(row, "filing_id"),
        new ContractId(row.getObject("contract_id", UUID.class)),
        row.getString("form_no"),
        row.getString("number"),
        row.getString("subject"),
        ClauseId.of(row.getString("clause")),
        Optional.ofNullable(row.getObject("answer_by", LocalDate.class)),
        instant(row, "issued_at"));
  }

  /** Answers to notices of these contracts, whatever became of them. */
  List<GivenAnswer> answers(List<ContractId> contracts) {
    return db.sql(
            """
            SELECT filing_id, notice_id, contract_id, state, filed_at, state_since
              FROM notices.answer
             WHERE contract_id = ANY (:contracts)
            """)
        .param("contracts", ids(contracts))
        .query(
            (row, _) ->
                new GivenAnswer(
                    id(row, "filing_id"),
                    id(row, "notice_id"),
                    new ContractId(row.getObject("contract_id", UUID.class)),
                    Life.State.valueOf(row.getString("state")),
                    instant(row, "filed_at"),
                    instant(row, "state_since")))
        .list();
  }

  /** What an answer that was filed before answers. */
  Optional<FilingId> answeredBy(FilingId answer) {
    return db.sql("SELECT notice_id FROM notices.answer WHERE filing_id = :id")
        .param("id", answer.value())
        .query((row, _) -> id(row, "notice_id"))
        .optional();
  }

  /** Keeps an answer as it is filed now; false where the notice has another one. */
  boolean answered(ContractHead contract, FilingId answer, FilingId notice, Instant at) {
    return db.sql(
                """
                INSERT INTO notices.answer AS a (filing_id, notice_id, contract_id, org_id, state, filed_at, state_since)
                SELECT :id, n.filing_id, n.contract_id, n.org_id, 'FILED', :at, :at
                  FROM notices.notice n
                 WHERE n.filing_id = :notice AND n.contract_id = :contract
                ON CONFLICT (notice_id) DO UPDATE SET state = 'FILED', filed_at = :at, state_since = :at
                 WHERE a.filing_id = :id
                """)
            .param("id", answer.value())
            .param("notice", notice.value())
            .param("contract", contract.id().value())
            .param("at", utc(at))
            .update()
        == 1;
  }

  /** The life of an answer went on. */
  void moved(FilingId answer, Life.State state, Instant at) {
    db.sql("UPDATE notices.answer SET state = :state, state_since = :at WHERE filing_id = :id")
        .param("state", state.name())
        .param("at", utc(at))
        .param("id", answer.value())
        .update();
  }

  private static UUID[] ids(List<ContractId> contracts) {
    return contracts.stream().map(ContractId::value).toArray(UUID[]::new);
  }

  private static FilingId id(ResultSet row, String column) throws SQLException {
    return new FilingId(row.getObject(column, UUID.class));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
