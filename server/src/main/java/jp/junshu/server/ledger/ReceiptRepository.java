package jp.junshu.server.ledger;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.junshu.core.merkle.Hash;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads numbered entries and signed heads for those who may see them. */
@Repository
class ReceiptRepository implements StoredTiles {

  private final JdbcClient db;

  ReceiptRepository(JdbcClient db) {
    this.db = db;
  }

  /** A numbered entry. */
  @SuppressWarnings("ArrayRecordComponent")
  record Numbered(UUID log, long index, byte[] leaf) {}

  Optional<Numbered> numbered(UUID pending) {
    return db.sql("SELECT log_id, idx, leaf FROM ledger.entry WHERE pending_id = :id")
        .param("id", pending)
        .query(
            (row, _) ->
                new Numbered(
                    row.getObject("log_id", UUID.class), row.getLong("idx"), row.getBytes("leaf")))
        .optional();
  }

  boolean waits(UUID pending) {
    return db.sql("SELECT count(*) FROM ledger.pending WHERE id = :id")
            .param("id", pending)
            .query(Long.class)
            .single()
        == 1;
  }

  /** The newest signed head of a log. */
  Optional<String> checkpoint(UUID log) {
    return db.sql(
            """
            SELECT note FROM ledger.signed_head WHERE log_id = :log ORDER BY size DESC LIMIT 1
            """)
        .param("log", log)
        .query((row, _) -> row.getString(1))
        .optional();
  }

  Optional<String> checkpoint(UUID log, long size) {
    return db.sql("SELECT note FROM ledger.signed_head WHERE log_id = :log AND size = :size")
        .param("log", log)
        .param("size", size)
        .query((row, _) -> row.getString(1))
        .optional();
  }

  long size(UUID log) {
    return db.sql("SELECT size FROM ledger.head WHERE log_id = :log")
        .param("log", log)
        .query(Long.class)
        .single();
  }

  boolean waitsIn(UUID log) {
    return db.sql("SELECT EXISTS (SELECT FROM ledger.pending WHERE log_id = :log)")
        .param("log", log)
        .query(Boolean.class)
        .single();
  }

  /** Entries are JSON in UTF-8; where one is of these types is found by reading them all. */
  List<Long> indexes(UUID log, Set<String> types, long size) {
    return db.sql(
            """
            SELECT idx FROM ledger.entry
             WHERE log_id = :log AND idx < :size
               AND convert_from(leaf, 'UTF8')::jsonb ->> 'type' = ANY (:types)
             ORDER BY idx
            """)
        .param("log", log)
        .param("size", size)
        .param("types", types.toArray(String[]::new))
        .query((row, _) -> row.getLong(1))
        .list();
  }

  List<Payload> payloads(UUID log) {
    return db.sql("SELECT randomness, content FROM ledger.payload WHERE log_id = :log")
        .param("log", log)
        .query((row, _) -> new Payload(row.getBytes("randomness"), row.getBytes("content")))
        .list();
  }

  /** The commitments without contents, by the index of the numbered entry that erased them. */
  Map<Long, List<String>> erased(UUID log) {
    record Gone(long index, String commitment) {}
    return db
        .sql(
            """
            SELECT e.idx, x.commitment
              FROM ledger.erased x
              JOIN ledger.entry e ON e.pending_id = x.entry_id
             WHERE x.log_id = :log
            """)
        .param("log", log)
        .query((row, _) -> new Gone(row.getLong("idx"), Hash.of(row.getBytes(2)).hex()))
        .list()
        .stream()
        .collect(groupingBy(Gone::index, mapping(Gone::commitment, toList())));
  }

  /** How many entries a log has, and how many of them stand under its newest signed head. */
  Optional<Logs.State> state(UUID log) {
    return db.sql(
            """
            SELECT h.size AS entries, coalesce(c.size, 0) AS published, c.published_at
              FROM ledger.head h
              LEFT JOIN LATERAL (SELECT size, published_at FROM ledger.checkpoint
                                  WHERE log_id = h.log_id ORDER BY size DESC LIMIT 1) c ON true
             WHERE h.log_id = :log
            """)
        .param("log", log)
        .query(
            (row, _) ->
                new Logs.State(
                    row.getLong("entries"),
                    row.getLong("published"),
                    Optional.ofNullable(row.getObject("published_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant)))
        .optional();
  }

  List<byte[]> leaves(UUID log, long from, long to) {
    return db.sql(
            """
            SELECT leaf FROM ledger.entry WHERE log_id = :log AND idx >= :from AND idx < :to ORDER BY idx
            """)
        .param("log", log)
        .param("from", from)
        .param("to", to)
        .query((row, _) -> row.getBytes(1))
        .list();
  }

  @Override
  public List<Hash> leafHashes(UUID log, long from, long to) {
    return hashes(
        "SELECT leaf_hash FROM ledger.entry WHERE log_id = :log AND idx >= :from AND idx < :to"
            + " ORDER BY idx",
        log,
        0,
        from,
        to);
  }

  @Override
  public List<Hash> tileRoots(UUID log, int level, long from, long to) {
    return hashes(
        """
        SELECT root FROM ledger.tile
         WHERE log_id = :log AND level = :level AND n >= :from AND n < :to
         ORDER BY n
        """,
        log,
        level,
        from,
        to);
  }

  private List<Hash> hashes(String sql, UUID log, int level, long from, long to) {
    return db.sql(sql)
        .param("log", log)
        .param("level", level)
        .param("from", from)
        .param("to", to)
        .query((row, _) -> Hash.of(row.getBytes(1)))
        .list();
  }
}
