package jp.junshu.server.ledger;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import jp.junshu.core.merkle.Hash;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Everything that is stored of the logs, as the auditor's role reads it and nobody explains it. */
class LiveRepository implements StoredTiles, LiveComparison.Kept {

  private final JdbcClient db;

  LiveRepository(DataSource auditor) {
    this.db = JdbcClient.create(auditor);
  }

  /** A log and where its head stands. */
  record StoredLog(UUID id, String origin, long size, Hash root) {}

  /** A signed head, under the size it is kept by. */
  record StoredCheckpoint(long size, String note) {}

  /** An entry as it is kept. */
  @SuppressWarnings("ArrayRecordComponent")
  record StoredEntry(long index, byte[] leaf, Hash hash) {}

  /** A full tile and the root kept beside it. */
  @SuppressWarnings("ArrayRecordComponent")
  record StoredTile(byte[] hashes, Hash root) {}

  /** What a commitment opens to. */
  @SuppressWarnings("ArrayRecordComponent")
  record StoredPayload(Hash commitment, byte[] randomness, byte[] content) {}

  List<StoredLog> logs() {
    return db.sql(
            """
            SELECT l.id, l.origin, h.size, h.root
              FROM ledger.log l
              JOIN ledger.head h ON h.log_id = l.id
             ORDER BY l.contract_id NULLS FIRST
            """)
        .query(
            (row, _) ->
                new StoredLog(
                    row.getObject("id", UUID.class),
                    row.getString("origin"),
                    row.getLong("size"),
                    Hash.of(row.getBytes("root"))))
        .list();
  }

  List<StoredCheckpoint> checkpoints(UUID log) {
    return db.sql(
            """
            SELECT size, note FROM (
              SELECT size, note, published_at AS at, 0 AS again FROM ledger.checkpoint WHERE log_id = :log
               UNION ALL
              SELECT size, note, signed_at, 1 FROM ledger.renewed WHERE log_id = :log) every
             ORDER BY size, again, at
            """)
        .param("log", log)
        .query((row, _) -> new StoredCheckpoint(row.getLong("size"), row.getString("note")))
        .list();
  }

  long countEntries(UUID log) {
    return count("SELECT count(*) FROM ledger.entry WHERE log_id = :log", log);
  }

  long countTiles(UUID log) {
    return count("SELECT count(*) FROM ledger.tile WHERE log_id = :log", log);
  }

  private long count(String sql, UUID log) {
    return db.sql(sql).param("log", log).query(Long.class).single();
  }

  List<StoredEntry> entries(UUID log, long from, long to) {
    return db.sql(
            """
            SELECT idx, leaf, leaf_hash FROM ledger.entry
             WHERE log_id = :log AND idx >= :from AND idx < :to
             ORDER BY idx
            """)
        .param("log", log)
        .param("from", from)
        .param("to", to)
        .query(
            (row, _) ->
                new StoredEntry(
                    row.getLong("idx"), row.getBytes("leaf"), Hash.of(row.getBytes("leaf_hash"))))
        .list();
  }

  Optional<StoredTile> storedTile(UUID log, int level, long n) {
    return db.sql(
            """
            SELECT hashes, root FROM ledger.tile
             WHERE log_id = :log AND level = :level AND n = :n
            """)
        .param("log", log)
        .param("level", level)
        .param("n", n)
        .query((row, _) -> new StoredTile(row.getBytes("hashes"), Hash.of(row.getBytes("root"))))
        .optional();
  }

  /** That records of a kind were erased, by which entry. */
  record StoredErasure(UUID entry, String records, Instant at) {}

  List<StoredErasure> erasures(UUID log) {
    return db.sql(
            "SELECT entry_id, records, erased_at FROM ledger.erasure WHERE log_id = :log ORDER BY"
                + " 1")
        .param("log", log)
        .query(
            (row, _) ->
                new StoredErasure(
                    row.getObject(1, UUID.class),
                    row.getString("records"),
                    row.getObject("erased_at", OffsetDateTime.class).toInstant()))
        .list();
  }

  /** The commitments whose contents went by that erasure. */
  List<Hash> erased(UUID log, UUID entry) {
    return db.sql("SELECT commitment FROM ledger.erased WHERE log_id = :log AND entry_id = :entry")
        .param("log", log)
        .param("entry", entry)
        .query((row, _) -> Hash.of(row.getBytes(1)))
        .list();
  }

  /** The text of an entry of that log, numbered or not. */
  Optional<String> entry(UUID log, UUID id) {
    return db.sql(
            """
            SELECT convert_from(leaf, 'UTF8') FROM ledger.entry WHERE pending_id = :id AND log_id = :log
             UNION ALL
            SELECT convert_from(leaf, 'UTF8') FROM ledger.pending WHERE id = :id AND log_id = :log
            """)
        .param("id", id)
        .param("log", log)
        .query(String.class)
        .optional();
  }

  /** All that is kept behind the commitments of a log, one after another. */
  void payloads(UUID log, Consumer<StoredPayload> each) {
    db.sql("SELECT commitment, randomness, content FROM ledger.payload WHERE log_id = :log")
        .withFetchSize(500)
        .param("log", log)
        .query(
            (RowCallbackHandler)
                row ->
                    each.accept(
                        new StoredPayload(
                            Hash.of(row.getBytes("commitment")),
                            row.getBytes("randomness"),
                            row.getBytes("content"))));
  }

  /** What is recorded and has no number yet, by log. */
  Set<UUID> pending() {
    return new HashSet<>(
        db.sql("SELECT id FROM ledger.pending")
            .query((row, _) -> row.getObject(1, UUID.class))
            .list());
  }

  /** The name of the log in which an entry waits. */
  String originOfPending(UUID id) {
    return db.sql(
            """
            SELECT l.origin FROM ledger.pending p JOIN ledger.log l ON l.id = p.log_id
             WHERE p.id = :id
            """)
        .param("id", id)
        .query(String.class)
        .optional()
        .orElse("");
  }

  /** Every table of any module whose rows name the entry that recorded them, quoted for SQL. */
  List<String> tablesOfActs() {
    return db.sql(
            """
            SELECT format('%I.%I', n.nspname, c.relname)
              FROM pg_attribute a
              JOIN pg_class c ON c.oid = a.attrelid AND c.relkind = 'r'
              JOIN pg_namespace n ON n.oid = c.relnamespace
             WHERE a.attname = 'entry_id' AND a.atttypid = 'uuid'::regtype AND NOT a.attisdropped
             ORDER BY 1
            """)
        .query((row, _) -> row.getString(1))
        .list();
  }

  boolean mayRead(String table) {
    return db.sql("SELECT has_table_privilege(:table, 'SELECT')")
        .param("table", table)
        .query(Boolean.class)
        .single();
  }

  /** An entry that a row of that table names and no log holds, if there is one. */
  Optional<UUID> entryNowhere(String table) {
    return db.sql(
            """
            SELECT t.entry_id
              FROM %s t
             WHERE t.entry_id IS NOT NULL
               AND NOT EXISTS (SELECT FROM ledger.entry e WHERE e.pending_id = t.entry_id)
               AND NOT EXISTS (SELECT FROM ledger.pending p WHERE p.id = t.entry_id)
             LIMIT 1
            """
                .formatted(table))
        .query((row, _) -> row.getObject(1, UUID.class))
        .optional();
  }

  @Override
  public Optional<String> entry(UUID id) {
    return db.sql(
            """
            SELECT convert_from(leaf, 'UTF8') FROM ledger.entry WHERE pending_id = :id
             UNION ALL
            SELECT convert_from(leaf, 'UTF8') FROM ledger.pending WHERE id = :id
            """)
        .param("id", id)
        .query(String.class)
        .optional();
  }

  @Override
  public Optional<byte[]> content(Hash commitment) {
    return db.sql("SELECT content FROM ledger.payload WHERE commitment = :commitment LIMIT 1")
        .param("commitment", commitment.bytes())
        .query((row, _) -> row.getBytes(1))
        .optional();
  }

  @Override
  public List<Hash> leafHashes(UUID log, long from, long to) {
    return entries(log, from, to).stream().map(StoredEntry::hash).toList();
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
