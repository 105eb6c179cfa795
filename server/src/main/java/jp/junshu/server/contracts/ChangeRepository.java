package jp.junshu.server.contracts;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.junshu.core.id.AssignmentId;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.id.PersonId;
import jp.junshu.server.forms.ContractHead;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ChangeRepository {

  private final JdbcClient db;

  ChangeRepository(JdbcClient db) {
    this.db = db;
  }

  /** The oldest first, a draft at the end. */
  List<ContractChange> of(ContractId contract) {
    return db.sql(
            """
            SELECT kind, concluded_on, ends_before, ends_after, document, reason, carried, drafted_by, decided_by, decided_at
              FROM contracts.change
             WHERE contract_id = :contract
             ORDER BY decided_at NULLS LAST, act_no
            """)
        .param("contract", contract.value())
        .query((row, _) -> read(row))
        .list();
  }

  /** What was decided on each contract, the oldest first. */
  Map<ContractId, List<ContractChange>> decided(List<ContractId> contracts) {
    record Row(ContractId contract, ContractChange change) {}
    return db
        .sql(
            """
            SELECT contract_id, kind, concluded_on, ends_before, ends_after, document, reason, carried, drafted_by, decided_by,
                   decided_at
              FROM contracts.change
             WHERE contract_id = ANY (:contracts) AND decided_at IS NOT NULL
             ORDER BY decided_at, act_no
            """)
        .param("contracts", contracts.stream().map(ContractId::value).toArray(UUID[]::new))
        .query(
            (row, _) ->
                new Row(new ContractId(row.getObject("contract_id", UUID.class)), read(row)))
        .list()
        .stream()
        .collect(groupingBy(Row::contract, mapping(Row::change, toList())));
  }

  private static ContractChange read(ResultSet row) throws SQLException {
    var carried = (UUID[]) row.getArray("carried").getArray();
    return new ContractChange(
        ContractChange.Kind.valueOf(row.getString("kind")),
        row.getObject("concluded_on", LocalDate.class),
        row.getObject("ends_before", LocalDate.class),
        row.getObject("ends_after", LocalDate.class),
        row.getString("document"),
        row.getString("reason"),
        Arrays.stream(carried).map(AssignmentId::new).toList(),
        new PersonId(row.getObject("drafted_by", UUID.class)),
        Optional.ofNullable(row.getObject("decided_by", UUID.class)).map(PersonId::new),
        Optional.ofNullable(row.getObject("decided_at", OffsetDateTime.class))
            .map(OffsetDateTime::toInstant));
  }

  /** Keeps a draft; a later one takes its place. */
  void draft(ContractHead contract, ContractChange draft, Instant at) {
    db.sql(
            """
            INSERT INTO contracts.change (contract_id, org_id, kind, concluded_on, ends_before, ends_after, document,
                                          reason, carried, drafted_by, drafted_at)
            VALUES (:contract, :org, :kind, :concluded, :before, :after, :document, :reason, :carried, :by, :at)
            ON CONFLICT (contract_id) WHERE decided_at IS NULL
            DO UPDATE SET kind = :kind, concluded_on = :concluded, ends_before = :before, ends_after = :after,
                          document = :document, reason = :reason, carried = :carried, drafted_by = :by, drafted_at = :at
            """)
        .param("contract", contract.id().value())
        .param("org", contract.contractor().value())
        .param("kind", draft.kind().name())
        .param("concluded", draft.concludedOn())
        .param("before", draft.before())
        .param("after", draft.after())
        .param("document", draft.document())
        .param("reason", draft.reason())
        .param("carried", draft.carried().stream().map(AssignmentId::value).toArray(UUID[]::new))
        .param("by", draft.draftedBy().value())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Decides the draft; false if there is none. */
  boolean decide(ContractId contract, PersonId by, Instant at) {
    return db.sql(
                """
                UPDATE contracts.change SET decided_by = :by, decided_at = :at
                 WHERE contract_id = :contract AND decided_at IS NULL
                """)
            .param("contract", contract.value())
            .param("by", by.value())
            .param("at", at.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  void moveEnd(ContractId contract, LocalDate ends) {
    db.sql(
            """
            UPDATE contracts.contract SET ends = :ends, standing_rev = standing_rev + 1 WHERE contract_id = :contract
            """)
        .param("contract", contract.value())
        .param("ends", ends)
        .update();
  }
}
