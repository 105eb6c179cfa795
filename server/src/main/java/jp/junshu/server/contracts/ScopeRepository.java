package jp.junshu.server.contracts;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.id.PersonId;
import jp.junshu.server.forms.ContractHead;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ScopeRepository {

  private final JdbcClient db;

  ScopeRepository(JdbcClient db) {
    this.db = db;
  }

  record Row(ContractId contract, SectionScope scope) {}

  List<Row> ofContracts(List<ContractId> contracts) {
    return db.sql(
            """
            SELECT contract_id, section, applies, reason, drafted_by, decided_at, decided_by
              FROM contracts.section_scope
             WHERE contract_id = ANY (:contracts)
             ORDER BY contract_id, section
            """)
        .param("contracts", contracts.stream().map(ContractId::value).toArray(UUID[]::new))
        .query(
            (row, _) ->
                new Row(
                    new ContractId(row.getObject("contract_id", UUID.class)),
                    new SectionScope(
                        row.getString("section"),
                        row.getBoolean("applies"),
                        row.getString("reason"),
                        new PersonId(row.getObject("drafted_by", UUID.class)),
                        Optional.ofNullable(row.getObject("decided_at", OffsetDateTime.class))
                            .map(OffsetDateTime::toInstant),
                        Optional.ofNullable(row.getObject("decided_by", UUID.class))
                            .map(PersonId::new))))
        .list();
  }

  /** Keeps a draft; a later one replaces it. */
  void draft(ContractHead contract, SectionScope scope, Instant at) {
    db.sql(
            """
            INSERT INTO contracts.section_scope (contract_id, org_id, section, applies, reason, drafted_by, drafted_at)
            VALUES (:contract, :org, :section, :applies, :reason, :by, :at)
            ON CONFLICT (contract_id, section)
            DO UPDATE SET applies = :applies, reason = :reason, drafted_by = :by, drafted_at = :at, decided_at = NULL, decided_by = NULL
            """)
        .param("contract", contract.id().value())
        .param("org", contract.contractor().value())
        .param("section", scope.section())
        .param("applies", scope.applies())
        .param("reason", scope.reason())
        .param("by", scope.draftedBy().value())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  void decide(ContractId contract, PersonId by, Instant at) {
    db.sql(
            """
            UPDATE contracts.section_scope SET decided_at = :at, decided_by = :by WHERE contract_id = :contract
            """)
        .param("contract", contract.value())
        .param("by", by.value())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Who last wrote the draft or decided on it, and when. */
  record Last(PersonId by, Instant at, boolean decided) {}

  Optional<Last> last(ContractId contract) {
    return db.sql(
            """
            SELECT coalesce(decided_by, drafted_by) AS by, coalesce(decided_at, drafted_at) AS at,
                   decided_at IS NOT NULL AS decided
              FROM contracts.section_scope
             WHERE contract_id = :contract
             ORDER BY 2 DESC
             LIMIT 1
            """)
        .param("contract", contract.value())
        .query(
            (row, _) ->
                new Last(
                    new PersonId(row.getObject("by", UUID.class)),
                    row.getObject("at", OffsetDateTime.class).toInstant(),
                    row.getBoolean("decided")))
        .optional();
  }
}
