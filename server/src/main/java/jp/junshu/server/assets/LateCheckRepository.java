package jp.junshu.server.assets;

import java.time.ZoneOffset;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.id.FilingId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class LateCheckRepository {

  private final JdbcClient db;

  LateCheckRepository(JdbcClient db) {
    this.db = db;
  }

  /** Holds the take-out until the transaction ends, so that two looks follow one another. */
  boolean lock(ContractId contract, FilingId permit) {
    return db.sql(
            """
            SELECT filing_id FROM assets.takeout
             WHERE filing_id = :permit AND contract_id = :contract
               FOR UPDATE
            """)
        .param("permit", permit.value())
        .param("contract", contract.value())
        .query((row, _) -> row.getString(1))
        .optional()
        .isPresent();
  }

  /** Adds a look to those before it. */
  void insert(FilingId permit, LateCheck check) {
    db.sql(
            """
            INSERT INTO assets.late_check (filing_id, check_no, contract_id, org_id, seal, content, checked_at, checked_by)
            SELECT filing_id, :number, contract_id, org_id, :seal, :content, :at, :by
              FROM assets.takeout
             WHERE filing_id = :permit
            """)
        .param("permit", permit.value())
        .param("number", check.number())
        .param("seal", check.seal().name())
        .param("content", check.content().name())
        .param("at", check.done().at().atOffset(ZoneOffset.UTC))
        .param("by", check.done().by().value())
        .update();
  }
}
