package jp.junshu.server.ledger;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.merkle.Hash;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ErasureRepository {

  private final JdbcClient db;

  ErasureRepository(JdbcClient db) {
    this.db = db;
  }

  List<Erasure> of(List<ContractId> contracts) {
    return db.sql(
            """
            SELECT contract_id, records, entry_id, erased_at FROM ledger.erasure
             WHERE contract_id = ANY (:contracts)
             ORDER BY erased_at, records
            """)
        .param("contracts", contracts.stream().map(ContractId::value).toArray(UUID[]::new))
        .query(
            (row, _) ->
                new Erasure(
                    new ContractId(row.getObject("contract_id", UUID.class)),
                    row.getString("records"),
                    row.getObject("entry_id", UUID.class),
                    row.getObject("erased_at", OffsetDateTime.class).toInstant()))
        .list();
  }

  /** The commitments of a contract's log whose contents are kept. */
  Set<Hash> kept(ContractId contract) {
    return db.sql("SELECT commitment FROM ledger.payload WHERE contract_id = :contract")
        .param("contract", contract.value())
        .query((row, _) -> Hash.of(row.getBytes(1)))
        .set();
  }

  boolean waits(ContractId contract) {
    return db.sql("SELECT EXISTS (SELECT FROM ledger.pending WHERE contract_id = :contract)")
        .param("contract", contract.value())
        .query(Boolean.class)
        .single();
  }
}
