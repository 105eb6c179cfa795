package jp.junshu.server.rules;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.junshu.core.id.EditionId;
import jp.junshu.core.policy.ClauseId;
import jp.junshu.core.policy.Edition;
import jp.junshu.core.policy.EditionClause;
import jp.junshu.core.policy.EditionSection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class EditionClauseRepository {

  private final JdbcClient db;

  EditionClauseRepository(JdbcClient db) {
    this.db = db;
  }

  void insert(EditionId id, Edition edition) {
    int position = 0;
    for (var section : edition.sections()) {
      insert(id, position++, section);
    }
    position = 0;
    for (var clause : edition.clauses()) {
      insert(id, position++, clause);
    }
  }

  private void insert(EditionId id, int position, EditionSection section) {
    db.sql(
            """
            INSERT INTO rules.section (edition_id, position, number, heading)
            VALUES (:edition, :position, :number, :heading)
            """)
        .param("edition", id.value())
        .param("position", position)
        .param("number", section.number())
        .param("heading", section.heading())
        .update();
  }

  private void insert(EditionId id, int position, EditionClause clause) {
    db.sql(
            """
            INSERT INTO rules.clause (edition_id, position, own, heading, wording, reference)
            VALUES (:edition, :position, :own, :heading, :wording, :reference)
            """)
        .param("edition", id.value())
        .param("position", position)
        .param("own", clause.own().toString())
        .param("heading", clause.heading().orElse(null))
        .param("wording", clause.wording())
        .param("reference", clause.reference().map(ClauseId::toString).orElse(null))
        .update();
  }

  void map(EditionId id, Map<ClauseId, ClauseId> mapping) {
    for (var clause : clauses(id)) {
      var reference = mapping.get(clause.own());
      db.sql(
              """
              UPDATE rules.clause SET reference = :reference
               WHERE edition_id = :edition AND own = :own
              """)
          .param("edition", id.value())
          .param("own", clause.own().toString())
          .param("reference", reference == null ? null : reference.toString())
          .update();
    }
  }

  List<EditionSection> sections(EditionId id) {
    return db.sql(
            """
            SELECT number, heading FROM rules.section WHERE edition_id = :edition ORDER BY position
            """)
        .param("edition", id.value())
        .query((row, _) -> new EditionSection(row.getString("number"), row.getString("heading")))
        .list();
  }

  List<EditionClause> clauses(EditionId id) {
    return db.sql(
            """
            SELECT own, heading, wording, reference
              FROM rules.clause
             WHERE edition_id = :edition
             ORDER BY position
            """)
        .param("edition", id.value())
        .query(
            (row, _) ->
                new EditionClause(
                    ClauseId.of(row.getString("own")),
                    Optional.ofNullable(row.getString("heading")),
                    row.getString("wording"),
                    Optional.ofNullable(row.getString("reference")).map(ClauseId::of)))
        .list();
  }
}
