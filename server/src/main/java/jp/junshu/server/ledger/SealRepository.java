package jp.junshu.server.ledger;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.junshu.core.merkle.Hash;
import jp.junshu.core.merkle.Tiles;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What sequencer and publisher read and write, as the sealing role. */
@Repository
class SealRepository implements StoredTiles {

  private final JdbcClient db;

  SealRepository(@Qualifier("seal") JdbcClient db) {
    this.db = db;
  }

  /** The head of a log, and whose rows its rows are. */
  record Head(
      UUID log, @Nullable UUID contract, @Nullable UUID org, String origin, long size, Hash root) {}

  /** A leaf that waits for its number. */
  @SuppressWarnings("ArrayRecordComponent")
  record Pending(UUID id, byte[] leaf) {}

  List<UUID> logsWithPending() {
    return db.sql("SELECT DISTINCT log_id FROM ledger.pending")
        .query((row, _) -> row.getObject(1, UUID.class))
        .list();
  }

  List<UUID> logsToPublish() {
    return db.sql(
            """
            SELECT h.log_id
              FROM ledger.head h
             WHERE h.size > coalesce((SELECT max(c.size) FROM ledger.checkpoint c WHERE c.log_id = h.log_id), 0)
            """)
        .query((row, _) -> row.getObject(1, UUID.class))
        .list();
  }

  List<UUID> logs() {
    return db.sql("SELECT log_id FROM ledger.head")
        .query((row, _) -> row.getObject(1, UUID.class))
        .list();
  }

  List<String> origins() {
    return db.sql("SELECT origin FROM ledger.log").query((row, _) -> row.getString(1)).list();
  }

  /** Takes the head of a log for this transaction; empty while another node has it. */
  Optional<Head> takeHead(UUID log) {
    return db.sql(
            """
            SELECT h.log_id, h.contract_id, h.org_id, l.origin, h.size, h.root
              FROM ledger.head h
              JOIN ledger.log l ON l.id = h.log_id
             WHERE h.log_id = :log
               FOR UPDATE OF h SKIP LOCKED
            """)
        .param("log", log)
        .query(
            (row, _) ->
                new Head(
                    row.getObject("log_id", UUID.class),
                    row.getObject("contract_id", UUID.class),
                    row.getObject("org_id", UUID.class),
                    row.getString("origin"),
                    row.getLong("size"),
                    Hash.of(row.getBytes("root"))))
        .optional();
  }

  /** Takes leaves in the order of their arrival. */
  List<Pending> takePending(UUID log, int most) {
    return db.sql(
            """
            WITH taken AS (
              DELETE FROM ledger.pending
               WHERE id IN (SELECT id FROM ledger.pending WHERE log_id = :log ORDER BY arrival LIMIT :most)
              RETURNING id, arrival, leaf)
            SELECT id, leaf FROM taken ORDER BY arrival
            """)
        .param("log", log)
        .param("most", most)
        .query((row, _) -> new Pending(row.getObject("id", UUID.class), row.getBytes("leaf")))
        .list();
  }

  void insertEntry(Head head, long index, Pending pending, Hash leafHash) {
    db.sql(
            """
            INSERT INTO ledger.entry (log_id, idx, contract_id, org_id, pending_id, leaf, leaf_hash)
            VALUES (:log, :idx, :contract, :org, :pending, :leaf, :hash)
            """)
        .param("log", head.log())
        .param("idx", index)
        .param("contract", head.contract())
        .param("org", head.org())
        .param("pending", pending.id())
        .param("leaf", pending.leaf())
        .param("hash", leafHash.bytes())
        .update();
  }

  void insertTile(Head head, int level, long n, List<Hash> hashes) {
    db.sql(
            """
            INSERT INTO ledger.tile (log_id, level, n, contract_id, org_id, hashes, root)
            VALUES (:log, :level, :n, :contract, :org, :hashes, :root)
            """)
        .param("log", head.log())
        .param("level", level)
        .param("n", n)
        .param("contract", head.contract())
        .param("org", head.org())
        .param("hashes", Tiles.bytes(hashes))
        .param("root", Tiles.root(hashes).bytes())
        .update();
  }

  /** Moves the head on; false if it is not where it was. */
  boolean moveHead(Head head, long size, Hash root) {
    return db.sql(
                """
                UPDATE ledger.head SET size = :size, root = :root
                 WHERE log_id = :log AND size = :old
                """)
            .param("size", size)
            .param("root", root.bytes())
            .param("log", head.log())
            .param("old", head.size())
            .update()
        == 1;
  }

  Optional<String> lastCheckpoint(UUID log) {
    return db.sql(
            """
            SELECT note FROM ledger.signed_head WHERE log_id = :log ORDER BY size DESC LIMIT 1
            """)
        .param("log", log)
        .query(String.class)
        .optional();
  }

  /** Keeps a signed head; false if that size was signed before. */
  boolean insertCheckpoint(Head head, String note, List<String> algorithms, Instant at) {
    return db.sql(
                """
                INSERT INTO ledger.checkpoint (log_id, size, contract_id, org_id, note, algorithms, published_at)
                VALUES (:log, :size, :contract, :org, :note, :algorithms, :at)
                ON CONFLICT (log_id, size) DO NOTHING
                """)
            .param("log", head.log())
            .param("size", head.size())
            .param("contract", head.contract())
            .param("org", head.org())
            .param("note", note)
            .param("algorithms", algorithms.toArray(String[]::new))
            .param("at", at.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  @Override
  public List<Hash> leafHashes(UUID log, long from, long to) {
    return db.sql(
            """
            SELECT leaf_hash FROM ledger.entry
             WHERE log_id = :log AND idx >= :from AND idx < :to
             ORDER BY idx
            """)
        .param("log", log)
        .param("from", from)
        .param("to", to)
        .query((row, _) -> Hash.of(row.getBytes(1)))
        .list();
  }

  @Override
  public List<Hash> tileRoots(UUID log, int level, long from, long to) {
    return db.sql(
            """
            SELECT root FROM ledger.tile
             WHERE log_id = :log AND level = :level AND n >= :from AND n < :to
             ORDER BY n
            """)
        .param("log", log)
        .param("level", level)
        .param("from", from)
        .param("to", to)
        .query((row, _) -> Hash.of(row.getBytes(1)))
        .list();
  }
}
