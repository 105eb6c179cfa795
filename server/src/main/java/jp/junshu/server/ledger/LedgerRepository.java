package jp.junshu.server.ledger;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.id.OrganizationId;
import jp.junshu.core.merkle.Hash;
import jp.junshu.core.merkle.Merkle;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What an act's transaction writes. */
@Repository
class LedgerRepository {

  private final JdbcClient db;

  LedgerRepository(JdbcClient db) {
    this.db = db;
  }

  /** A log's row. */
  record LogRow(UUID id, @Nullable UUID contract, @Nullable UUID org, String origin) {}

  Optional<LogRow> log(LogRef log) {
    return db.sql(
            """
            SELECT id, contract_id, org_id, origin
              FROM ledger.log
             WHERE contract_id IS NOT DISTINCT FROM CAST(:contract AS uuid)
            """)
        .param("contract", log.contract().map(ContractId::value).orElse(null))
        .query(
            (row, _) ->
                new LogRow(
                    row.getObject("id", UUID.class),
                    row.getObject("contract_id", UUID.class),
                    row.getObject("org_id", UUID.class),
                    row.getString("origin")))
        .optional();
  }

  void open(LogRef log, Optional<OrganizationId> contractor, String origin) {
    var id = UUID.randomUUID();
    var contract = log.contract().map(ContractId::value).orElse(null);
    var org = contractor.map(OrganizationId::value).orElse(null);
    db.sql(
            """
            INSERT INTO ledger.log (id, contract_id, org_id, origin)
            VALUES (:id, :contract, :org, :origin)
            """)
        .param("id", id)
        .param("contract", contract)
        .param("org", org)
        .param("origin", origin)
        .update();
    db.sql(
            """
            INSERT INTO ledger.head (log_id, contract_id, org_id, size, root)
            VALUES (:id, :contract, :org, 0, :root)
            """)
        .param("id", id)
        .param("contract", contract)
        .param("org", org)
        .param("root", Merkle.EMPTY_ROOT.bytes())
        .update();
  }

  UUID insertPending(LogRow log, byte[] leaf) {
    var id = UUID.randomUUID();
    db.sql(
            """
            INSERT INTO ledger.pending (id, log_id, contract_id, org_id, leaf)
            VALUES (:id, :log, :contract, :org, :leaf)
            """)
        .param("id", id)
        .param("log", log.id())
        .param("contract", log.contract())
        .param("org", log.org())
        .param("leaf", leaf)
        .update();
    return id;
  }

  /** Entries of one log, in their order: the sequencer numbers them by their serial. */
  void insertAllPending(LogRow log, List<byte[]> leaves) {
    db.sql(
            """
            INSERT INTO ledger.pending (id, log_id, contract_id, org_id, leaf)
            SELECT id, :log, CAST(:contract AS uuid), CAST(:org AS uuid), leaf
              FROM unnest(:ids, :leaves) WITH ORDINALITY AS t (id, leaf, place)
             ORDER BY place
            """)
        .param("ids", leaves.stream().map(_ -> UUID.randomUUID()).toArray(UUID[]::new))
        .param("leaves", leaves.toArray(byte[][]::new))
        .param("log", log.id())
        .param("contract", log.contract())
        .param("org", log.org())
        .update();
  }

  /** Bytes behind a commitment. */
  record NewPayload(Hash commitment, byte[] randomness, byte[] content) {}

  void insertAllPayloads(LogRow log, List<NewPayload> payloads) {
    db.sql(
            """
            INSERT INTO ledger.payload (log_id, commitment, contract_id, org_id, randomness, content)
            SELECT :log, commitment, CAST(:contract AS uuid), CAST(:org AS uuid), randomness, content
              FROM unnest(:commitments, :randomness, :contents) AS t (commitment, randomness, content)
            """)
        .param(
            "commitments",
            payloads.stream().map(p -> p.commitment().bytes()).toArray(byte[][]::new))
        .param("randomness", payloads.stream().map(NewPayload::randomness).toArray(byte[][]::new))
        .param("contents", payloads.stream().map(NewPayload::content).toArray(byte[][]::new))
        .param("log", log.id())
        .param("contract", log.contract())
        .param("org", log.org())
        .update();
  }

  Optional<Payload> payload(LogRef log, Hash commitment) {
    return db.sql(
            """
            SELECT p.randomness, p.content
              FROM ledger.payload p
              JOIN ledger.log l ON l.id = p.log_id
             WHERE l.contract_id IS NOT DISTINCT FROM CAST(:contract AS uuid)
               AND p.commitment = :commitment
            """)
        .param("contract", log.contract().map(ContractId::value).orElse(null))
        .param("commitment", commitment.bytes())
        .query((row, _) -> new Payload(row.getBytes("randomness"), row.getBytes("content")))
        .optional();
  }
}
