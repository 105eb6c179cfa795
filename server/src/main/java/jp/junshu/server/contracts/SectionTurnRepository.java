package jp.junshu.server.contracts;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.junshu.core.id.AssignmentId;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.id.PlanId;
import jp.junshu.server.forms.ContractHead;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a plan brings about on contracts, in rows that name it. */
@Repository
class SectionTurnRepository {

  private final JdbcClient db;

  SectionTurnRepository(JdbcClient db) {
    this.db = db;
  }

  /** From that day the contract belongs to the section of that head, under that name. */
  void turn(ContractHead head, LocalDate day, PlanId plan) {
    db.sql(
            """
            INSERT INTO contracts.contract_section (contract_id, org_id, section_id, section_name, valid_from, plan_id)
            VALUES (:contract, :org, :section, :name, :day, :plan)
            """)
        .param("contract", head.id().value())
        .param("org", head.contractor().value())
        .param("section", head.section().value())
        .param("name", head.sectionName())
        .param("day", day)
        .param("plan", plan.value())
        .update();
  }

  /** The places that the plan gives. */
  void begun(ContractId contract, List<AssignmentId> places, PlanId plan) {
    db.sql(
            """
            UPDATE contracts.assignment SET plan_id = :plan
             WHERE contract_id = :contract AND id = ANY (:places)
            """)
        .param("contract", contract.value())
        .param("places", places.stream().map(AssignmentId::value).toArray(UUID[]::new))
        .param("plan", plan.value())
        .update();
  }

  /** The plan ends a place with that day; one that begins later counts for nothing. */
  void end(ContractId contract, AssignmentId place, LocalDate last, PlanId plan) {
    db.sql(
            """
            UPDATE contracts.assignment
               SET ended_by = :plan, ended_before = ends, withdrawn = begins > :last,
                   ends = CASE WHEN begins > :last THEN ends ELSE CAST(:last AS date) END
             WHERE contract_id = :contract AND id = :place AND NOT withdrawn
            """)
        .param("contract", contract.value())
        .param("place", place.value())
        .param("last", last)
        .param("plan", plan.value())
        .update();
  }

  /** Every contract on which the plan brings something about. */
  List<ContractId> touched(PlanId plan) {
    return db.sql(
            """
            SELECT contract_id FROM contracts.contract_section WHERE plan_id = :plan AND NOT withdrawn
             UNION
            SELECT contract_id FROM contracts.assignment WHERE plan_id = :plan OR ended_by = :plan
             ORDER BY 1
            """)
        .param("plan", plan.value())
        .query((row, _) -> new ContractId(row.getObject(1, UUID.class)))
        .list();
  }

  /** What the plan began counts for nothing, what it ended goes on as before. */
  void withdraw(PlanId plan) {
    for (var change :
        List.of(
            "UPDATE contracts.contract_section SET withdrawn = true WHERE plan_id = :plan",
            """
            UPDATE contracts.assignment SET withdrawn = false, ends = ended_before, ended_by = NULL
             WHERE ended_by = :plan
            """,
            "UPDATE contracts.assignment SET withdrawn = true WHERE plan_id = :plan")) {
      db.sql(change).param("plan", plan.value()).update();
    }
  }
}
