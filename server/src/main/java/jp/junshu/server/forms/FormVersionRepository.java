package jp.junshu.server.forms;

import java.util.List;
import java.util.Optional;
import jp.junshu.core.merkle.Hash;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class FormVersionRepository {

  private final JdbcClient db;

  FormVersionRepository(JdbcClient db) {
    this.db = db;
  }

  Optional<String> find(String no, int version) {
    return db.sql(
            """
            SELECT schema_json
              FROM forms.form_version
             WHERE form_no = :no AND version = :version
            """)
        .param("no", no)
        .param("version", version)
        .query((row, _) -> row.getString(1))
        .optional();
  }

  List<String> all() {
    return db.sql("SELECT schema_json FROM forms.form_version ORDER BY form_no, version")
        .query((row, _) -> row.getString(1))
        .list();
  }

  void insert(String no, int version, String schema, Hash digest) {
    db.sql(
            """
            INSERT INTO forms.form_version (form_no, version, schema_json, digest)
            VALUES (:no, :version, :schema, :digest)
            """)
        .param("no", no)
        .param("version", version)
        .param("schema", schema)
        .param("digest", digest.bytes())
        .update();
  }
}
