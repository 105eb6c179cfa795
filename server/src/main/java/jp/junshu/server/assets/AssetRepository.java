package jp.junshu.server.assets;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.junshu.core.form.Filed;
import jp.junshu.core.id.AssetId;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.policy.Side;
import jp.junshu.server.forms.ContractHead;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AssetRepository {

  private final JdbcClient db;

  AssetRepository(JdbcClient db) {
    this.db = db;
  }

  List<Asset> ofContracts(List<ContractId> contracts) {
    return db.sql(
            """
            SELECT id, contract_id, number, kind, title, classification, personal, record_count, quantity, copy_of,
                   serial_no, location, registered_side
              FROM assets.asset
             WHERE contract_id = ANY (:contracts)
             ORDER BY number
            """)
        .param("contracts", contracts.stream().map(ContractId::value).toArray(UUID[]::new))
        .query((row, _) -> read(row))
        .list();
  }

  /** The next items of a contract by id. */
  List<Asset> next(ContractId contract, Optional<UUID> after, int limit) {
    return db.sql(
            """
            SELECT id, contract_id, number, kind, title, classification, personal, record_count, quantity, copy_of,
                   serial_no, location, registered_side
              FROM assets.asset
             WHERE contract_id = :contract AND (CAST(:after AS uuid) IS NULL OR id > :after)
             ORDER BY id
             LIMIT :limit
            """)
        .param("contract", contract.value())
        .param("after", after.orElse(null))
        .param("limit", limit)
        .query((row, _) -> read(row))
        .list();
  }

  private static Asset read(ResultSet row) throws SQLException {
    return new Asset(
        new AssetId(row.getObject("id", UUID.class)),
        new ContractId(row.getObject("contract_id", UUID.class)),
        row.getInt("number"),
        AssetKind.valueOf(row.getString("kind")),
        row.getString("title"),
        Classification.valueOf(row.getString("classification")),
        row.getBoolean("personal"),
        row.getLong("record_count"),
        row.getLong("quantity"),
        Optional.ofNullable(row.getObject("copy_of", UUID.class)).map(AssetId::new),
        Optional.ofNullable(row.getString("serial_no")),
        row.getString("location"),
        Side.valueOf(row.getString("registered_side")));
  }

  /** Enters an item under the number that its filing has. */
  void insert(ContractHead contract, Filed filed, int number, AssetEntry entry) {
    db.sql(
            """
            INSERT INTO assets.asset (id, contract_id, org_id, number, kind, title, classification, personal,
                                      record_count, quantity, copy_of, serial_no, location, registered_by_filing,
                                      registered_side)
            VALUES (:id, :contract, :org, :number, :kind, :title, :classification, :personal, :records, :quantity,
                    :copyOf, :serial, :location, :filing, :side)
            """)
        .param("id", filed.id().value())
        .param("contract", contract.id().value())
        .param("org", contract.contractor().value())
        .param("number", number)
        .param("kind", entry.kind().name())
        .param("title", entry.assetTitle())
        .param("classification", entry.classification().name())
        .param("personal", entry.personalInformation())
        .param("records", entry.recordCount())
        .param("quantity", entry.quantity())
        .param("copyOf", entry.copyOf().map(AssetId::value).orElse(null))
        .param("serial", entry.serialNo().orElse(null))
        .param("location", entry.location())
        .param("filing", filed.id().value())
        .param("side", filed.side().name())
        .update();
  }
}
