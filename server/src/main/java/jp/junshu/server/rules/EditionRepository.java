package jp.junshu.server.rules;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.junshu.core.id.EditionId;
import jp.junshu.core.id.Id;
import jp.junshu.core.id.PersonId;
import jp.junshu.core.merkle.Hash;
import jp.junshu.core.policy.ClauseId;
import jp.junshu.core.policy.Edition;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class EditionRepository {

  private final JdbcClient db;
  private final EditionClauseRepository clauses;

  EditionRepository(JdbcClient db, EditionClauseRepository clauses) {
    this.db = db;
    this.clauses = clauses;
  }

  /**
   * Nobody else imports or publishes until the transaction ends: no text twice, no number twice.
   */
  void lock() {
    db.sql("SELECT pg_advisory_xact_lock(hashtext('rules.edition'))").query((_, _) -> 0).list();
  }

  Optional<EditionId> withText(Hash text) {
    return db.sql("SELECT id FROM rules.edition WHERE digest = :digest")
        .param("digest", text.bytes())
        .query((row, _) -> id(row))
        .optional();
  }

  void insert(StoredEdition stored, byte[] bytes) {
    db.sql(
            """
            INSERT INTO rules.edition (id, digest, bytes, title, imported_by, imported_at)
            VALUES (:id, :digest, :bytes, :title, :by, :at)
            """)
        .param("id", stored.id().value())
        .param("digest", stored.text().bytes())
        .param("bytes", bytes)
        .param("title", stored.edition().title().orElse(null))
        .param("by", stored.importedBy().map(Id::value).orElse(null))
        .param("at", utc(stored.importedAt()))
        .update();
    clauses.insert(stored.id(), stored.edition());
  }

  /** Writes which reference clause carries out each clause of a draft, and nothing for the rest. */
  void map(EditionId id, Map<ClauseId, ClauseId> mapping) {
    clauses.map(id, mapping);
  }

  /** Whether it was a draft. */
  boolean publish(EditionId id, int number, LocalDate from, Optional<PersonId> by, Instant at) {
    return db.sql(
                """
                UPDATE rules.edition
                   SET number = :number, in_force_from = :from, published_by = :by, published_at = :at
                 WHERE id = :id
                   AND number IS NULL
                """)
            .param("id", id.value())
            .param("number", number)
            .param("from", from)
            .param("by", by.map(Id::value).orElse(null))
            .param("at", utc(at))
            .update()
        == 1;
  }

  /** The newest first. */
  List<PublishedEdition> published() {
    return db.sql(
            """
            SELECT id, digest, title, number, in_force_from, published_at
              FROM rules.edition
             WHERE number IS NOT NULL
             ORDER BY number DESC
            """)
        .query((row, _) -> published(row))
        .list();
  }

  /** Who published it, if it was a person. */
  Optional<PersonId> publishedBy(EditionId id) {
    return db.sql(
            """
            SELECT published_by
              FROM rules.edition
             WHERE id = :id
               AND published_by IS NOT NULL
            """)
        .param("id", id.value())
        .query((row, _) -> new PersonId(row.getObject("published_by", UUID.class)))
        .optional();
  }

  /** Drafts with their titles, the newest first. */
  Map<EditionId, String> drafts() {
    var drafts = new LinkedHashMap<EditionId, String>();
    db.sql(
            """
            SELECT id, coalesce(title, '') AS title
              FROM rules.edition
             WHERE number IS NULL
             ORDER BY imported_at DESC, id
            """)
        .query((row, _) -> Map.entry(id(row), row.getString("title")))
        .list()
        .forEach(draft -> drafts.put(draft.getKey(), draft.getValue()));
    return drafts;
  }

  Optional<StoredEdition> find(EditionId id) {
    return db.sql(
            """
            SELECT id, digest, title, imported_by, imported_at, number, in_force_from, published_at
              FROM rules.edition
             WHERE id = :id
            """)
        .param("id", id.value())
        .query((row, _) -> stored(row))
        .optional();
  }

  private StoredEdition stored(ResultSet row) throws SQLException {
    var id = id(row);
    var title = Optional.ofNullable(row.getString("title"));
    return new StoredEdition(
        id,
        Hash.of(row.getBytes("digest")),
        new Edition(title, clauses.sections(id), clauses.clauses(id)),
        Optional.ofNullable(row.getObject("imported_by", UUID.class)).map(PersonId::new),
        instant(row, "imported_at"),
        row.getObject("number") == null ? Optional.empty() : Optional.of(published(row)));
  }

  private static PublishedEdition published(ResultSet row) throws SQLException {
    return new PublishedEdition(
        id(row),
        Hash.of(row.getBytes("digest")),
        row.getInt("number"),
        Optional.ofNullable(row.getString("title")),
        row.getObject("in_force_from", LocalDate.class),
        instant(row, "published_at"));
  }

  private static EditionId id(ResultSet row) throws SQLException {
    return new EditionId(row.getObject("id", UUID.class));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
