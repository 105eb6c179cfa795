package jp.junshu.server.forms;

import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.junshu.core.form.Life;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.id.FilingId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class FilingPageRepository {

  private final JdbcClient db;

  FilingPageRepository(JdbcClient db) {
    this.db = db;
  }

  /** A filing as stored, without its content. */
  record Row(
      FilingId id,
      String form,
      int version,
      int serial,
      Life.State state,
      Instant stateSince,
      Instant filedAt,
      int revision) {}

  boolean has(ContractId contract, FilingId id) {
    return db.sql(
            "SELECT EXISTS (SELECT FROM forms.filing WHERE id = :id AND contract_id = :contract)")
        .param("id", id.value())
        .param("contract", contract.value())
        .query(Boolean.class)
        .single();
  }

  List<Row> next(ContractId contract, Optional<String> form, Optional<FilingId> after, int limit) {
    return db.sql(
            """
            SELECT f.id, f.form_no, f.form_version, f.serial, f.state, f.state_since, f.filed_at, f.revision
              FROM forms.filing f
             WHERE f.contract_id = :contract AND f.revision > 0
               AND (CAST(:form AS text) IS NULL OR f.form_no = :form)
               AND (CAST(:after AS uuid) IS NULL
                    OR (f.filed_at, f.id) > (SELECT l.filed_at, l.id FROM forms.filing l WHERE l.id = :after))
             ORDER BY f.filed_at, f.id
             LIMIT :limit
            """)
        .param("contract", contract.value())
        .param("form", form.orElse(null))
        .param("after", after.map(FilingId::value).orElse(null))
        .param("limit", limit)
        .query((row, _) -> read(row))
        .list();
  }

  /** A filing that has no content. */
  record Empty(ContractId contract, String form, int serial, Instant filedAt, String records) {}

  /** The filing of that id, if it is there without a content. */
  Optional<Empty> empty(FilingId id) {
    return db.sql(
            """
            SELECT f.contract_id, f.form_no, f.serial, f.filed_at, forms.records_of(f.id) AS records
              FROM forms.filing f
             WHERE f.id = :id AND f.revision = 0
            """)
        .param("id", id.value())
        .query(
            (row, _) ->
                new Empty(
                    new ContractId(row.getObject("contract_id", UUID.class)),
                    row.getString("form_no"),
                    row.getInt("serial"),
                    row.getObject("filed_at", OffsetDateTime.class).toInstant(),
                    row.getString("records")))
        .optional();
  }

  /** When each of them was filed for the first time. */
  Map<FilingId, Instant> firstFiled(List<FilingId> ids) {
    record First(FilingId id, Instant at) {}
    return db
        .sql(
            "SELECT filing_id, filed_at FROM forms.revision WHERE filing_id = ANY (:ids) AND"
                + " revision = 1")
        .param("ids", ids.stream().map(FilingId::value).toArray(UUID[]::new))
        .query(
            (row, _) ->
                new First(
                    new FilingId(row.getObject("filing_id", UUID.class)),
                    row.getObject("filed_at", OffsetDateTime.class).toInstant()))
        .list()
        .stream()
        .collect(toMap(First::id, First::at));
  }

  private static Row read(ResultSet row) throws SQLException {
    return new Row(
        new FilingId(row.getObject("id", UUID.class)),
        row.getString("form_no"),
        row.getInt("form_version"),
        row.getInt("serial"),
        Life.State.valueOf(row.getString("state")),
        row.getObject("state_since", OffsetDateTime.class).toInstant(),
        row.getObject("filed_at", OffsetDateTime.class).toInstant(),
        row.getInt("revision"));
  }
}
