package jp.junshu.server.contracts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.id.PersonId;
import jp.junshu.core.policy.ClauseId;
import jp.junshu.core.policy.Strength;
import jp.junshu.server.forms.ContractHead;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ClauseRepository {

  private final JdbcClient db;

  ClauseRepository(JdbcClient db) {
    this.db = db;
  }

  record Row(ContractId contract, ClauseChoice choice) {}

  /** The oldest decision first, drafts last. */
  List<Row> ofContracts(List<ContractId> contracts) {
    return db.sql(
            """
            SELECT contract_id, clause, applies, strength, reason, drafted_by, drafted_at, decided_by, decided_at, rule_table
              FROM contracts.clause_setting
             WHERE contract_id = ANY (:contracts)
             ORDER BY decided_at NULLS LAST, act_no
            """)
        .param("contracts", contracts.stream().map(ContractId::value).toArray(UUID[]::new))
        .query(
            (row, _) ->
                new Row(new ContractId(row.getObject("contract_id", UUID.class)), choice(row)))
        .list();
  }

  private static ClauseChoice choice(ResultSet row) throws SQLException {
    var by = Optional.ofNullable(row.getObject("decided_by", UUID.class)).map(PersonId::new);
    Optional<ClauseChoice.Decision> decision =
        by.isEmpty()
            ? Optional.empty()
            : Optional.of(
                new ClauseChoice.Decision(
                    by.get(), moment(row, "decided_at"), row.getInt("rule_table")));
    return new ClauseChoice(
        ClauseId.of(row.getString("clause")),
        row.getBoolean("applies"),
        Strength.valueOf(row.getString("strength")),
        row.getString("reason"),
        new PersonId(row.getObject("drafted_by", UUID.class)),
        moment(row, "drafted_at"),
        decision);
  }

  private static Instant moment(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  /** Keeps a draft; a later one on the clause takes its place. */
  void draft(ContractHead contract, ClauseChoice choice) {
    db.sql(
            """
            INSERT INTO contracts.clause_setting (contract_id, org_id, clause, applies, strength, reason, drafted_by, drafted_at)
            VALUES (:contract, :org, :clause, :applies, :strength, :reason, :by, :at)
            ON CONFLICT (contract_id, clause) WHERE decided_at IS NULL
            DO UPDATE SET applies = :applies, strength = :strength, reason = :reason, drafted_by = :by, drafted_at = :at
            """)
        .param("contract", contract.id().value())
        .param("org", contract.contractor().value())
        .param("clause", choice.clause().toString())
        .param("applies", choice.applies())
        .param("strength", choice.strength().name())
        .param("reason", choice.reason())
        .param("by", choice.draftedBy().value())
        .param("at", choice.draftedAt().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Takes the draft on a clause away, if there is one. */
  void drop(ContractId contract, ClauseId clause) {
    db.sql(
            """
            DELETE FROM contracts.clause_setting
             WHERE contract_id = :contract AND clause = :clause AND decided_at IS NULL
            """)
        .param("contract", contract.value())
        .param("clause", clause.toString())
        .update();
  }

  /** Decides all drafts of the contract; how many there were. */
  int decide(ContractId contract, PersonId by, Instant at, int table) {
    return db.sql(
            """
            UPDATE contracts.clause_setting SET decided_by = :by, decided_at = :at, rule_table = :table
             WHERE contract_id = :contract AND decided_at IS NULL
            """)
        .param("contract", contract.value())
        .param("by", by.value())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("table", table)
        .update();
  }
}
