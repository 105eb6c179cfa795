package jp.junshu.server.forms;

import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import jp.junshu.core.id.FilingId;
import jp.junshu.core.merkle.Hash;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Revisions as the auditor's role reads them. */
final class LiveFilingRepository {

  private final JdbcClient db;

  LiveFilingRepository(DataSource auditor) {
    this.db = JdbcClient.create(auditor);
  }

  /** What was filed, and by which entry. */
  record Revision(FilingId filing, int number, String content, Hash digest, UUID entry) {}

  List<Revision> revisions() {
    return db.sql("SELECT filing_id, revision, content, digest, entry_id FROM forms.revision")
        .query(
            (row, _) ->
                new Revision(
                    new FilingId(row.getObject("filing_id", UUID.class)),
                    row.getInt("revision"),
                    row.getString("content"),
                    Hash.of(row.getBytes("digest")),
                    row.getObject("entry_id", UUID.class)))
        .list();
  }
}
