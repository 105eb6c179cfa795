package jp.junshu.server.assets;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.junshu.core.id.AssetId;
import jp.junshu.core.id.AssignmentId;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.id.FilingId;
import jp.junshu.core.id.PersonId;
import jp.junshu.server.assets.Takeout.Passage;
import jp.junshu.server.forms.ContractHead;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class TakeoutRepository {

  private static final String SELECT =
      """
      SELECT filing_id, contract_id, asset_id, carriers, leaves, returns, left_at, left_by,
             returned_at, returned_by
        FROM assets.takeout
      """;

  private final JdbcClient db;

  TakeoutRepository(JdbcClient db) {
    this.db = db;
  }

  Optional<Takeout> find(FilingId permit) {
    return db.sql(SELECT + " WHERE filing_id = :permit")
        .param("permit", permit.value())
        .query((row, _) -> read(row))
        .optional();
  }

  List<Takeout> ofContracts(List<ContractId> contracts) {
    return db.sql(SELECT + " WHERE contract_id = ANY (:contracts) ORDER BY returns")
        .param("contracts", contracts.stream().map(ContractId::value).toArray(UUID[]::new))
        .query((row, _) -> read(row))
        .list();
  }

  private static Takeout read(ResultSet row) throws SQLException {
    var carriers = (UUID[]) row.getArray("carriers").getArray();
    return new Takeout(
        new FilingId(row.getObject("filing_id", UUID.class)),
        new ContractId(row.getObject("contract_id", UUID.class)),
        new AssetId(row.getObject("asset_id", UUID.class)),
        Arrays.stream(carriers).map(AssignmentId::new).toList(),
        row.getObject("leaves", OffsetDateTime.class).toInstant(),
        row.getObject("returns", OffsetDateTime.class).toInstant(),
        passage(row, "left"),
        passage(row, "returned"));
  }

  private static Optional<Passage> passage(ResultSet row, String which) throws SQLException {
    var at = row.getObject(which + "_at", OffsetDateTime.class);
    return at == null
        ? Optional.empty()
        : Optional.of(
            new Passage(at.toInstant(), new PersonId(row.getObject(which + "_by", UUID.class))));
  }

  void insert(ContractHead contract, Takeout takeout) {
    db.sql(
            """
            INSERT INTO assets.takeout (filing_id, contract_id, org_id, asset_id, carriers, leaves, returns)
            VALUES (:filing, :contract, :org, :asset, :carriers, :leaves, :returns)
            """)
        .param("filing", takeout.permit().value())
        .param("contract", contract.id().value())
        .param("org", contract.contractor().value())
        .param("asset", takeout.asset().value())
        .param(
            "carriers", takeout.carriers().stream().map(AssignmentId::value).toArray(UUID[]::new))
        .param("leaves", utc(takeout.leaves()))
        .param("returns", utc(takeout.returns()))
        .update();
  }

  /**
   * It leaves; false if it left before, or the asset is outside under another permit, be it from
   * this very moment on. The transaction then has to end without it.
   */
  boolean leave(ContractId contract, FilingId permit, Passage passage) {
    try {
      return left(contract, permit, passage);
    } catch (DuplicateKeyException another) {
      return false;
    }
  }

  private boolean left(ContractId contract, FilingId permit, Passage passage) {
    return db.sql(
                """
                UPDATE assets.takeout t SET left_at = :at, left_by = :by
                 WHERE filing_id = :permit AND contract_id = :contract AND left_at IS NULL
                   AND NOT EXISTS (SELECT 1 FROM assets.takeout o
                                    WHERE o.asset_id = t.asset_id AND o.left_at IS NOT NULL AND o.returned_at IS NULL)
                """)
            .param("permit", permit.value())
            .param("contract", contract.value())
            .param("at", utc(passage.at()))
            .param("by", passage.by().value())
            .update()
        == 1;
  }

  /** It is back; false if it is not outside. */
  boolean returned(ContractId contract, FilingId permit, Passage passage) {
    return db.sql(
                """
                UPDATE assets.takeout SET returned_at = :at, returned_by = :by
                 WHERE filing_id = :permit AND contract_id = :contract AND left_at IS NOT NULL AND returned_at IS NULL
                """)
            .param("permit", permit.value())
            .param("contract", contract.value())
            .param("at", utc(passage.at()))
            .param("by", passage.by().value())
            .update()
        == 1;
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
