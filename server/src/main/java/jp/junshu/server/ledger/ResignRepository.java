package jp.junshu.server.ledger;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.junshu.core.id.RenewalId;
import jp.junshu.core.merkle.NoteAlgorithm;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What signing again reads and writes, as the sealing role. */
@Repository
class ResignRepository {

  private final JdbcClient db;

  ResignRepository(@Qualifier("seal") JdbcClient db) {
    this.db = db;
  }

  /** A signed head. */
  record Newest(long size, String note) {}

  /** Logs after that one, by id, whose newest signed head lacks the algorithm. */
  List<UUID> lacking(NoteAlgorithm algorithm, UUID after, int most) {
    return db.sql(
            """
            SELECT h.log_id
              FROM ledger.head h
             CROSS JOIN LATERAL (SELECT s.algorithms FROM ledger.signed_head s
                                  WHERE s.log_id = h.log_id ORDER BY s.size DESC LIMIT 1) s
             WHERE h.log_id > :after AND :algorithm <> ALL (s.algorithms)
             ORDER BY h.log_id
             LIMIT :most
            """)
        .param("after", after)
        .param("algorithm", algorithm.label())
        .param("most", most)
        .query((row, _) -> row.getObject(1, UUID.class))
        .list();
  }

  Optional<Newest> newest(UUID log) {
    return db.sql(
            """
            SELECT size, note FROM ledger.signed_head WHERE log_id = :log ORDER BY size DESC LIMIT 1
            """)
        .param("log", log)
        .query((row, _) -> new Newest(row.getLong("size"), row.getString("note")))
        .optional();
  }

  void insert(
      SealRepository.Head head,
      long size,
      RenewalId renewal,
      List<String> algorithms,
      String note,
      Instant at) {
    db.sql(
            """
            INSERT INTO ledger.renewed (log_id, size, renewal_id, contract_id, org_id, algorithms, note, signed_at)
            VALUES (:log, :size, :renewal, :contract, :org, :algorithms, :note, :at)
            """)
        .param("log", head.log())
        .param("size", size)
        .param("renewal", renewal.value())
        .param("contract", head.contract())
        .param("org", head.org())
        .param("algorithms", algorithms.toArray(String[]::new))
        .param("note", note)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }
}
