package jp.junshu.server.photographs;

import java.util.Optional;
import jp.junshu.core.id.PhotographId;
import jp.junshu.server.forms.ContractHead;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The bytes of photographs. The database gives those alone that a scanner found clean. */
@Repository
class PictureRepository {

  private final JdbcClient db;

  PictureRepository(JdbcClient db) {
    this.db = db;
  }

  /**
   * Keeps the bytes.
   *
   * @param key under which the log commits to them; it goes when they go
   */
  void insert(ContractHead contract, PhotographId id, byte[] key, byte[] bytes) {
    db.sql(
            """
            INSERT INTO photographs.picture (photograph_id, contract_id, org_id, key, bytes)
            VALUES (:id, :contract, :org, :key, :bytes)
            """)
        .param("id", id.value())
        .param("contract", contract.id().value())
        .param("org", contract.contractor().value())
        .param("key", key)
        .param("bytes", bytes)
        .update();
  }

  /** Clean ones for everybody who sees the photograph; what waits for the scanning round alone. */
  Optional<byte[]> bytes(PhotographId id) {
    return db.sql("SELECT bytes FROM photographs.picture WHERE photograph_id = :id")
        .param("id", id.value())
        .query((row, _) -> row.getBytes("bytes"))
        .optional();
  }
}
