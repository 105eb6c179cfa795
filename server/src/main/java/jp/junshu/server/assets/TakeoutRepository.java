package jp.junshu.server.assets;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.junshu.core.id.AssignmentId;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.id.FilingId;
import jp.junshu.server.assets.Takeout.Passage;
import jp.junshu.server.forms.ContractHead;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class TakeoutRepository {

  private static final String SELECT =
      """
      SELECT t.filing_id, t.contract_id, t.asset_id, t.carriers, t.leaves, t.returns, t.left_at, t.left_by,
             t.returned_at, t.returned_by, t.brought_by,
             c.check_no, c.seal, c.content, c.checked_at, c.checked_by
        FROM assets.takeout t
        LEFT JOIN LATERAL (SELECT * FROM assets.late_check l
                            WHERE l.filing_id = t.filing_id ORDER BY l.check_no DESC LIMIT 1) c ON true
      """;

  private final JdbcClient db;

  TakeoutRepository(JdbcClient db) {
    this.db = db;
  }

  Optional<Takeout> find(FilingId permit) {
    return db.sql(SELECT + " WHERE t.filing_id = :permit")
        .param("permit", permit.value())
        .query((row, _) -> TakeoutReader.read(row))
        .optional();
  }

  List<Takeout> ofContracts(List<ContractId> contracts) {
    return db.sql(SELECT + " WHERE t.contract_id = ANY (:contracts) ORDER BY t.returns")
        .param("contracts", contracts.stream().map(ContractId::value).toArray(UUID[]::new))
        .query((row, _) -> TakeoutReader.read(row))
        .list();
  }

  /** The next permitted take-outs of a contract by the id of their permit. */
  List<Takeout> next(ContractId contract, Optional<UUID> after, int limit) {
    return db.sql(
            SELECT
                + """
                 WHERE t.contract_id = :contract AND (CAST(:after AS uuid) IS NULL OR t.filing_id > :after)
                 ORDER BY t.filing_id
                 LIMIT :limit
                """)
        .param("contract", contract.value())
        .param("after", after.orElse(null))
        .param("limit", limit)
        .query((row, _) -> TakeoutReader.read(row))
        .list();
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

  /** It is back; false if it is not outside, or that carrier is none of its permit. */
  boolean returned(ContractId contract, FilingId permit, AssignmentId carrier, Passage passage) {
    return db.sql(
                """
                UPDATE assets.takeout SET returned_at = :at, returned_by = :by, brought_by = :carrier
                 WHERE filing_id = :permit AND contract_id = :contract AND left_at IS NOT NULL AND returned_at IS NULL
                   AND :carrier = ANY (carriers)
                """)
            .param("carrier", carrier.value())
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
