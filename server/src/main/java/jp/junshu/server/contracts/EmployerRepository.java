package jp.junshu.server.contracts;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import jp.junshu.core.id.AssignmentId;
import jp.junshu.core.id.ContractId;
import jp.junshu.server.forms.ContractHead;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class EmployerRepository {

  private final JdbcClient db;

  EmployerRepository(JdbcClient db) {
    this.db = db;
  }

  record Row(ContractId contract, EmployerAnswer answer) {}

  /** What everybody on these contracts said last, by place. */
  List<Row> ofContracts(List<ContractId> contracts) {
    return db.sql(
            """
            SELECT DISTINCT ON (assignment_id) contract_id, assignment_id, confirmed, told, answered_at
              FROM contracts.employer_answer
             WHERE contract_id = ANY (:contracts)
             ORDER BY assignment_id, answer_no DESC
            """)
        .param("contracts", contracts.stream().map(ContractId::value).toArray(UUID[]::new))
        .query(
            (row, _) ->
                new Row(
                    new ContractId(row.getObject("contract_id", UUID.class)),
                    new EmployerAnswer(
                        new AssignmentId(row.getObject("assignment_id", UUID.class)),
                        row.getBoolean("confirmed"),
                        row.getString("told"),
                        row.getObject("answered_at", OffsetDateTime.class).toInstant())))
        .list();
  }

  void insert(ContractHead contract, EmployerAnswer answer) {
    db.sql(
            """
            INSERT INTO contracts.employer_answer (assignment_id, contract_id, org_id, confirmed, told, answered_at)
            VALUES (:place, :contract, :org, :confirmed, :told, :at)
            """)
        .param("place", answer.place().value())
        .param("contract", contract.id().value())
        .param("org", contract.contractor().value())
        .param("confirmed", answer.confirmed())
        .param("told", answer.told())
        .param("at", answer.at().atOffset(ZoneOffset.UTC))
        .update();
  }
}
