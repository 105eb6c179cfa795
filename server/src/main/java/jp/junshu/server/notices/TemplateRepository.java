package jp.junshu.server.notices;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import jp.junshu.core.id.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class TemplateRepository {

  private final JdbcClient db;

  TemplateRepository(JdbcClient db) {
    this.db = db;
  }

  /** The texts the ward gave a form, the newest first. */
  List<Templates.Version> of(String form) {
    return db.sql(
            """
            SELECT version, text, set_by, set_at FROM notices.template WHERE form_no = :form ORDER BY version DESC
            """)
        .param("form", form)
        .query(
            (row, _) ->
                new Templates.Version(
                    row.getInt("version"),
                    new LetterText(row.getString("text")),
                    new PersonId(row.getObject("set_by", UUID.class)),
                    row.getObject("set_at", OffsetDateTime.class).toInstant()))
        .list();
  }

  /** Keeps a new version, and says which it is. */
  int insert(String form, String text, PersonId by, Instant at) {
    return db.sql(
            """
            INSERT INTO notices.template (form_no, version, text, set_by, set_at)
            SELECT :form, coalesce(max(version), 0) + 1, :text, :by, :at FROM notices.template WHERE form_no = :form
            RETURNING version
            """)
        .param("form", form)
        .param("text", text)
        .param("by", by.value())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .query(Integer.class)
        .single();
  }
}
