package jp.junshu.server.forms;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.junshu.core.form.Filed;
import jp.junshu.core.form.FormSchema;
import jp.junshu.core.form.Kind;
import jp.junshu.core.form.Life;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.id.FilingId;
import jp.junshu.core.id.OrganizationId;
import jp.junshu.core.id.PersonId;
import jp.junshu.core.merkle.Hash;
import jp.junshu.core.policy.Side;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class FilingRepository {

  private static final String CURRENT =
      """
      SELECT f.id, f.contract_id, f.form_no, f.form_version, f.serial, f.state, f.state_since, f.reason, f.revision,
             f.filed_by, f.filed_org, f.filed_side, r.content, r.digest, r.signature, r.occurred_at, r.late,
             r.entry_id, r.filed_at, f.document_number, f.document_day
        FROM forms.filing f
        JOIN forms.revision r ON r.filing_id = f.id AND r.revision = f.revision
      """;

  private static final String OLDEST_FIRST = " ORDER BY f.filed_at, f.form_no, f.serial";

  private final JdbcClient db;

  FilingRepository(JdbcClient db) {
    this.db = db;
  }

  /** A filing and its current revision as stored. */
  record Row(
      ContractId contract,
      String form,
      int formVersion,
      int serial,
      Life.State state,
      Instant stateSince,
      String reason,
      Filed filed,
      String content,
      String signature,
      Instant occurredAt,
      boolean late,
      UUID entry,
      Optional<DocumentNumber> document) {}

  Optional<Row> find(FilingId id) {
    return db.sql(CURRENT + " WHERE f.id = :id")
        .param("id", id.value())
        .query((row, _) -> read(row))
        .optional();
  }

  /** Holds the filing until the transaction ends, so that two deciders cannot both win. */
  Optional<Row> lock(FilingId id) {
    return db.sql(CURRENT + " WHERE f.id = :id FOR UPDATE OF f")
        .param("id", id.value())
        .query((row, _) -> read(row))
        .optional();
  }

  List<Row> ofContracts(List<ContractId> contracts) {
    return db.sql(CURRENT + " WHERE f.contract_id = ANY (:contracts)" + OLDEST_FIRST)
        .param("contracts", uuids(contracts))
        .query((row, _) -> read(row))
        .list();
  }

  List<Row> ofForms(List<ContractId> contracts, List<String> forms) {
    return db.sql(
            CURRENT
                + " WHERE f.contract_id = ANY (:contracts) AND f.form_no = ANY (:forms)"
                + OLDEST_FIRST)
        .param("contracts", uuids(contracts))
        .param("forms", forms.toArray(String[]::new))
        .query((row, _) -> read(row))
        .list();
  }

  private static UUID[] uuids(List<ContractId> contracts) {
    return contracts.stream().map(ContractId::value).toArray(UUID[]::new);
  }

  /** The newest first, behind one of them or from the beginning where it is none of them. */
  List<Row> newest(ContractId contract, Optional<FilingId> after, int many) {
    return db.sql(
            CURRENT
                + """
                 WHERE f.contract_id = :contract
                   AND (f.filed_at, f.id) < (SELECT a.filed_at, a.id FROM forms.filing a
                                              WHERE a.contract_id = :contract AND a.id = :after
                                              UNION ALL SELECT 'infinity', :after ORDER BY 1 LIMIT 1)
                 ORDER BY f.filed_at DESC, f.id DESC LIMIT :many
                """)
        .param("contract", contract.value())
        .param("after", after.map(FilingId::value).orElse(new UUID(0, 0)))
        .param("many", many)
        .query((row, _) -> read(row))
        .list();
  }

  int count(ContractId contract) {
    return db.sql(
            "SELECT count(*) FROM forms.filing WHERE contract_id = :contract AND revision > 0")
        .param("contract", contract.value())
        .query(Integer.class)
        .single();
  }

  Set<FilingId> ids(ContractId contract) {
    return db.sql("SELECT id FROM forms.filing WHERE contract_id = :contract")
        .param("contract", contract.value())
        .query((row, _) -> new FilingId(row.getObject("id", UUID.class)))
        .set();
  }

  private static Row read(ResultSet row) throws SQLException {
    return new Row(
        new ContractId(row.getObject("contract_id", UUID.class)),
        row.getString("form_no"),
        row.getInt("form_version"),
        row.getInt("serial"),
        Life.State.valueOf(row.getString("state")),
        instant(row, "state_since"),
        row.getString("reason"),
        filed(row),
        row.getString("content"),
        row.getString("signature"),
        instant(row, "occurred_at"),
        row.getBoolean("late"),
        row.getObject("entry_id", UUID.class),
        Optional.ofNullable(row.getString("document_number"))
            .map(text -> new DocumentNumber(text, day(row))));
  }

  private static LocalDate day(ResultSet row) {
    try {
      return row.getObject("document_day", LocalDate.class);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Filed filed(ResultSet row) throws SQLException {
    return new Filed(
        new FilingId(row.getObject("id", UUID.class)),
        row.getInt("revision"),
        Hash.of(row.getBytes("digest")),
        new PersonId(row.getObject("filed_by", UUID.class)),
        new OrganizationId(row.getObject("filed_org", UUID.class)),
        Side.valueOf(row.getString("filed_side")),
        instant(row, "filed_at"));
  }

  /** The next receipt number of that form on that contract; held until the transaction ends. */
  int nextSerial(ContractHead contract, String form) {
    return db.sql(
            """
            INSERT INTO forms.counter (contract_id, org_id, form_no, last)
            VALUES (:contract, :org, :form, 1)
            ON CONFLICT (contract_id, form_no) DO UPDATE SET last = counter.last + 1
            RETURNING last
            """)
        .param("contract", contract.id().value())
        .param("org", contract.contractor().value())
        .param("form", form)
        .query(Integer.class)
        .single();
  }

  void insert(ContractHead contract, FormSchema schema, int serial, Filed filed, Life.State state) {
    db.sql(
            """
            INSERT INTO forms.filing (id, contract_id, org_id, form_no, form_version, serial, state, revision,
                                      filed_by, filed_org, filed_side, filed_at, state_since, inward)
            VALUES (:id, :contract, :org, :form, :version, :serial, :state, 1, :by, :byOrg, :side, :at, :at, :inward)
            """)
        .param("id", filed.id().value())
        .param("contract", contract.id().value())
        .param("org", contract.contractor().value())
        .param("form", schema.no())
        .param("version", schema.version())
        .param("serial", serial)
        .param("state", state.name())
        .param("by", filed.by().value())
        .param("byOrg", filed.organization().value())
        .param("side", filed.side().name())
        .param("at", utc(filed.at()))
        .param("inward", schema.kind() == Kind.NOTICE)
        .update();
  }

  /** A content to keep. */
  record NewRevision(
      Filed filed,
      String content,
      String signature,
      Instant occurredAt,
      boolean late,
      UUID entry) {}

  void insertRevision(ContractHead contract, NewRevision revision) {
    db.sql(
            """
            INSERT INTO forms.revision (filing_id, revision, contract_id, org_id, content, digest, signature,
                                        occurred_at, late, entry_id, filed_at)
            VALUES (:id, :revision, :contract, :org, :content, :digest, :signature, :occurred, :late, :entry, :at)
            """)
        .param("id", revision.filed().id().value())
        .param("revision", revision.filed().revision())
        .param("contract", contract.id().value())
        .param("org", contract.contractor().value())
        .param("content", revision.content())
        .param("digest", revision.filed().digest().bytes())
        .param("signature", revision.signature())
        .param("occurred", utc(revision.occurredAt()))
        .param("late", revision.late())
        .param("entry", revision.entry())
        .param("at", utc(revision.filed().at()))
        .update();
  }

  /** Moves the filing on; the caller holds its lock. */
  void move(FilingId id, Life.State state, int revision, Filed filed, Instant at) {
    db.sql(
            """
            UPDATE forms.filing
               SET state = :state, revision = :revision, state_since = :at, filed_by = :by, filed_org = :org,
                   inward = inward AND :state <> 'ISSUED'
             WHERE id = :id
            """)
        .param("id", id.value())
        .param("state", state.name())
        .param("revision", revision)
        .param("by", filed.by().value())
        .param("org", filed.organization().value())
        .param("at", utc(at))
        .update();
  }

  /** Adds people and tiers that it has to do with; the caller holds its lock. */
  void involve(FilingId id, Set<UUID> involved) {
    db.sql(
            """
            UPDATE forms.filing
               SET involved = ARRAY (SELECT unnest(involved) UNION SELECT unnest(:involved::uuid[]))
             WHERE id = :id
            """)
        .param("involved", involved.toArray(UUID[]::new))
        .param("id", id.value())
        .update();
  }

  /** Keeps what it was issued under; the caller holds its lock. */
  void numbered(FilingId id, DocumentNumber number) {
    db.sql(
            """
            UPDATE forms.filing SET document_number = :number, document_day = :day WHERE id = :id
            """)
        .param("number", number.text())
        .param("day", number.day())
        .param("id", id.value())
        .update();
  }

  /** Keeps why it was given up; the caller holds its lock. */
  void reason(FilingId id, String reason) {
    db.sql("UPDATE forms.filing SET reason = :reason WHERE id = :id")
        .param("reason", reason)
        .param("id", id.value())
        .update();
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
