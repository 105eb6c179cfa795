package jp.junshu.server.pledges;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.junshu.core.id.AssignmentId;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.id.PersonId;
import jp.junshu.server.contracts.PledgeWay;
import jp.junshu.server.contracts.Pledging.Shown;
import jp.junshu.server.forms.ContractHead;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class LeavingRepository {

  private final JdbcClient db;

  LeavingRepository(JdbcClient db) {
    this.db = db;
  }

  /** Keeps it; false if that stands already. */
  boolean insert(ContractHead contract, Leaving leaving, Optional<Shown> shown, PersonId by) {
    return db.sql(
                """
                INSERT INTO pledges.leaving (assignment_id, kind, contract_id, org_id, way, language, text_sha256, said,
                                             entered_by, entered_at)
                VALUES (:place, :kind, :contract, :org, :way, :language, :text, :said, :by, :at)
                ON CONFLICT (assignment_id, kind) DO NOTHING
                """)
            .param("place", leaving.place().value())
            .param("kind", leaving.kind().name())
            .param("contract", contract.id().value())
            .param("org", contract.contractor().value())
            .param("way", shown.map(each -> each.way().name()).orElse(null))
            .param("language", shown.map(Shown::language).orElse(null))
            .param("text", shown.map(each -> each.text().bytes()).orElse(null))
            .param("said", leaving.said())
            .param("by", by.value())
            .param("at", leaving.at().atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /** What came of asking, on a contract. */
  record Row(ContractId contract, Leaving leaving) {}

  /** All of these contracts, in the order in which it was entered. */
  List<Row> of(List<ContractId> contracts) {
    return db.sql(
            """
            SELECT contract_id, assignment_id, kind, way, said, entered_at
              FROM pledges.leaving
             WHERE contract_id = ANY (:contracts)
             ORDER BY entered_at, kind
            """)
        .param("contracts", contracts.stream().map(ContractId::value).toArray(UUID[]::new))
        .query((row, _) -> read(row))
        .list();
  }

  private static Row read(ResultSet row) throws SQLException {
    return new Row(
        new ContractId(row.getObject("contract_id", UUID.class)),
        new Leaving(
            new AssignmentId(row.getObject("assignment_id", UUID.class)),
            Leaving.Kind.valueOf(row.getString("kind")),
            Optional.ofNullable(row.getString("way")).map(PledgeWay::valueOf),
            row.getString("said"),
            row.getObject("entered_at", OffsetDateTime.class).toInstant()));
  }
}
