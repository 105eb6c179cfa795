package jp.junshu.server.rules;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.junshu.core.id.EditionId;
import jp.junshu.core.id.Id;
import jp.junshu.core.id.PersonId;
import jp.junshu.core.id.QuestionId;
import jp.junshu.core.merkle.Hash;
import jp.junshu.server.database.Snapshot;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class QuestionRepository {

  private final JdbcClient db;

  QuestionRepository(JdbcClient db) {
    this.db = db;
  }

  /** Nobody else writes questions or puts them in use until the transaction ends. */
  void lock() {
    db.sql("SELECT pg_advisory_xact_lock(hashtext('rules.question'))").query((_, _) -> 0).list();
  }

  /** What is being written, in its order. */
  List<Question> drafts(EditionId edition) {
    return db.sql(
            "SELECT content FROM rules.question WHERE edition_id = :edition ORDER BY position")
        .param("edition", edition.value())
        .query((row, _) -> QuestionText.read(row.getString("content")))
        .list();
  }

  /** Puts a new one at the end, or its new words in the place of the old. */
  void keep(EditionId edition, Question question) {
    db.sql(
            """
            INSERT INTO rules.question (id, edition_id, position, content)
            VALUES (:id, :edition,
                    (SELECT coalesce(max(position), 0) + 1 FROM rules.question WHERE edition_id = :edition), :content)
            ON CONFLICT (id) DO UPDATE SET content = :content
            """)
        .param("id", question.id().value())
        .param("edition", edition.value())
        .param("content", QuestionText.write(question))
        .update();
  }

  void remove(EditionId edition, QuestionId question) {
    db.sql("DELETE FROM rules.question WHERE id = :id AND edition_id = :edition")
        .param("id", question.value())
        .param("edition", edition.value())
        .update();
  }

  void seal(SealedQuestions sealed) {
    db.sql(
            """
            INSERT INTO rules.question_version (edition_id, version, digest, content, sealed_by, sealed_at)
            VALUES (:edition, :version, :digest, :content, :by, :at)
            """)
        .param("edition", sealed.edition().value())
        .param("version", sealed.version())
        .param("digest", sealed.digest().bytes())
        .param("content", QuestionText.write(sealed.questions()))
        .param("by", sealed.by().map(Id::value).orElse(null))
        .param("at", sealed.at().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Every version that was in use, the newest first. */
  List<SealedQuestions> versions(EditionId edition) {
    return db.sql(
            """
            SELECT edition_id, version, digest, content, sealed_by, sealed_at
              FROM rules.question_version
             WHERE edition_id = :edition
             ORDER BY version DESC
            """)
        .param("edition", edition.value())
        .query((row, _) -> sealed(row))
        .list();
  }

  /** The one in use. */
  Optional<SealedQuestions> newest(EditionId edition) {
    return db.sql(
            """
            SELECT edition_id, version, digest, content, sealed_by, sealed_at
              FROM rules.question_version
             WHERE edition_id = :edition
             ORDER BY version DESC
             LIMIT 1
            """)
        .param("edition", edition.value())
        .query((row, _) -> sealed(row))
        .optional();
  }

  /** The one in use of each edition, read once in a snapshot. */
  List<SealedQuestions> newest() {
    return Snapshot.once(InUse.class, "rules", () -> new InUse(ofEachEdition())).versions();
  }

  private record InUse(List<SealedQuestions> versions) {}

  private List<SealedQuestions> ofEachEdition() {
    return db.sql(
            """
            SELECT DISTINCT ON (edition_id) edition_id, version, digest, content, sealed_by, sealed_at
              FROM rules.question_version
             ORDER BY edition_id, version DESC
            """)
        .query((row, _) -> sealed(row))
        .list();
  }

  private static SealedQuestions sealed(ResultSet row) throws SQLException {
    return new SealedQuestions(
        new EditionId(row.getObject("edition_id", UUID.class)),
        row.getInt("version"),
        Hash.of(row.getBytes("digest")),
        Optional.ofNullable(row.getObject("sealed_by", UUID.class)).map(PersonId::new),
        row.getObject("sealed_at", OffsetDateTime.class).toInstant(),
        QuestionText.readAll(row.getString("content")));
  }
}
