package jp.junshu.server.contracts;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.junshu.core.id.CompanyActId;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.id.OrganizationId;
import jp.junshu.server.forms.ContractHead;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CompanyTurnRepository {

  private final JdbcClient db;

  CompanyTurnRepository(JdbcClient db) {
    this.db = db;
  }

  private record Row(ContractId contract, CompanyTurn turn) {}

  /** What became of the contractor of each, in the order of the days. */
  Map<ContractId, List<CompanyTurn>> of(List<ContractId> contracts) {
    return db
        .sql(
            """
            SELECT contract_id, act_id, kind, organization_id, name, address, answered_by, valid_from, holds_from
              FROM contracts.company_turn
             WHERE contract_id = ANY (:contracts) AND NOT withdrawn
             ORDER BY valid_from, holds_from
            """)
        .param("contracts", contracts.stream().map(ContractId::value).toArray(UUID[]::new))
        .query((row, _) -> new Row(id(row), read(row)))
        .list()
        .stream()
        .collect(groupingBy(Row::contract, mapping(Row::turn, toList())));
  }

  private static ContractId id(ResultSet row) throws SQLException {
    return new ContractId(row.getObject("contract_id", UUID.class));
  }

  private static CompanyTurn read(ResultSet row) throws SQLException {
    return new CompanyTurn(
        new CompanyActId(row.getObject("act_id", UUID.class)),
        CompanyTurn.Kind.valueOf(row.getString("kind")),
        new OrganizationId(row.getObject("organization_id", UUID.class)),
        row.getString("name"),
        row.getString("address"),
        row.getString("answered_by"),
        row.getObject("valid_from", LocalDate.class),
        row.getObject("holds_from", OffsetDateTime.class).toInstant());
  }

  /** The contracts that had come to that organization from another by that day. */
  Set<ContractId> passedTo(OrganizationId organization, LocalDate day) {
    return db
        .sql(
            """
            SELECT DISTINCT contract_id
              FROM contracts.company_turn
             WHERE organization_id = :organization AND org_id <> :organization AND valid_from <= :day
               AND NOT withdrawn
            """)
        .param("organization", organization.value())
        .param("day", day)
        .query((row, _) -> id(row))
        .list()
        .stream()
        .collect(Collectors.toSet());
  }

  /** The contracts that were concluded with the organization, or ever came to it or will. */
  List<ContractId> everOf(OrganizationId organization) {
    return db.sql(
            """
            SELECT contract_id FROM contracts.contract WHERE org_id = :organization
             UNION
            SELECT contract_id FROM contracts.company_turn WHERE organization_id = :organization AND NOT withdrawn
             ORDER BY 1
            """)
        .param("organization", organization.value())
        .query((row, _) -> id(row))
        .list();
  }

  void turn(ContractHead contract, CompanyTurn turn) {
    db.sql(
            """
            INSERT INTO contracts.company_turn (contract_id, org_id, act_id, kind, organization_id, name, address,
                                                answered_by, valid_from, holds_from)
            VALUES (:contract, :org, :act, :kind, :organization, :name, :address, :answered, :from, :shown)
            """)
        .param("contract", contract.id().value())
        .param("org", contract.contractor().value())
        .param("act", turn.act().value())
        .param("kind", turn.kind().name())
        .param("organization", turn.organization().value())
        .param("name", turn.name())
        .param("address", turn.address())
        .param("answered", turn.answeredBy())
        .param("from", turn.from())
        .param("shown", turn.shownFrom().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Every contract on which that act brings something about. */
  List<ContractId> touched(CompanyActId act) {
    return db.sql(
            """
            SELECT contract_id FROM contracts.company_turn WHERE act_id = :act AND NOT withdrawn ORDER BY 1
            """)
        .param("act", act.value())
        .query((row, _) -> id(row))
        .list();
  }

  /** What that act brings about counts for nothing. */
  void withdraw(CompanyActId act) {
    db.sql("UPDATE contracts.company_turn SET withdrawn = true WHERE act_id = :act")
        .param("act", act.value())
        .update();
  }
}
