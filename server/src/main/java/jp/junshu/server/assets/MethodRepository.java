package jp.junshu.server.assets;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.id.FilingId;
import jp.junshu.server.forms.ContractHead;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class MethodRepository {

  private final JdbcClient db;

  MethodRepository(JdbcClient db) {
    this.db = db;
  }

  /** Everything that both sides ever agreed, the oldest first. */
  List<AgreedMethod> ofContracts(List<ContractId> contracts) {
    return db.sql(
            """
            SELECT filing_id, serial, contract_id, kind, classification, means, level, witness_required, due, agreed_at
              FROM assets.agreed_method
             WHERE contract_id = ANY (:contracts)
             ORDER BY agreed_at, serial, row_no
            """)
        .param("contracts", contracts.stream().map(ContractId::value).toArray(UUID[]::new))
        .query((row, _) -> read(row))
        .list();
  }

  private static AgreedMethod read(ResultSet row) throws SQLException {
    return new AgreedMethod(
        new FilingId(row.getObject("filing_id", UUID.class)),
        row.getInt("serial"),
        new ContractId(row.getObject("contract_id", UUID.class)),
        AssetKind.valueOf(row.getString("kind")),
        Optional.ofNullable(row.getString("classification")).map(Classification::valueOf),
        Means.valueOf(row.getString("means")),
        Optional.ofNullable(row.getString("level")).map(Level::valueOf),
        row.getBoolean("witness_required"),
        row.getObject("due", LocalDate.class),
        row.getObject("agreed_at", OffsetDateTime.class).toInstant());
  }

  void insert(ContractHead contract, int row, AgreedMethod method) {
    db.sql(
            """
            INSERT INTO assets.agreed_method (filing_id, serial, row_no, contract_id, org_id, kind, classification, means,
                                              level, witness_required, due, agreed_at)
            VALUES (:filing, :serial, :row, :contract, :org, :kind, :classification, :means, :level, :witness, :due, :at)
            """)
        .param("filing", method.agreement().value())
        .param("serial", method.serial())
        .param("row", row)
        .param("contract", contract.id().value())
        .param("org", contract.contractor().value())
        .param("kind", method.kind().name())
        .param("classification", method.classification().map(Classification::name).orElse(null))
        .param("means", method.means().name())
        .param("level", method.level().map(Level::name).orElse(null))
        .param("witness", method.witnessRequired())
        .param("due", method.due())
        .param("at", method.agreedAt().atOffset(ZoneOffset.UTC))
        .update();
  }
}
