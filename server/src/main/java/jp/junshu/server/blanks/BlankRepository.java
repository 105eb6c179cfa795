package jp.junshu.server.blanks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.id.FilingId;
import jp.junshu.core.id.OrganizationId;
import jp.junshu.core.id.PersonId;
import jp.junshu.server.forms.ContractHead;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class BlankRepository {

  private static final String BATCH =
      """
      SELECT contract_id, form_no, form_version, first, last, issuer, issued_by, issued_at
        FROM blanks.batch
      """;

  private final JdbcClient db;

  BlankRepository(JdbcClient db) {
    this.db = db;
  }

  /** Takes the next numbers of that form and answers the last; others wait for the transaction. */
  int count(ContractHead contract, String form, int sheets) {
    return db.sql(
            """
            INSERT INTO blanks.counter (contract_id, org_id, form_no, last)
            VALUES (:contract, :org, :form, :sheets)
            ON CONFLICT (contract_id, form_no) DO UPDATE SET last = counter.last + :sheets
            RETURNING last
            """)
        .param("contract", contract.id().value())
        .param("org", contract.contractor().value())
        .param("form", form)
        .param("sheets", sheets)
        .query(Integer.class)
        .single();
  }

  /** Waits for whoever does something with a number of that form; called before looking. */
  void hold(ContractId contract, String form) {
    db.sql(
            "SELECT last FROM blanks.counter WHERE contract_id = :contract AND form_no = :form FOR"
                + " UPDATE")
        .param("contract", contract.value())
        .param("form", form)
        .query(Integer.class)
        .optional();
  }

  /** How many numbers of that form nothing became of. */
  int unused(ContractId contract, String form) {
    return db.sql(
            """
            SELECT coalesce((SELECT last FROM blanks.counter WHERE contract_id = :contract AND form_no = :form), 0)
                 - (SELECT count(*) FROM blanks.settled WHERE contract_id = :contract AND form_no = :form)
            """)
        .param("contract", contract.value())
        .param("form", form)
        .query(Integer.class)
        .single();
  }

  /** The batch that a number is of. */
  Optional<BlankBatch> batch(ContractId contract, String form, int serial) {
    return db.sql(
            BATCH
                + " WHERE contract_id = :contract AND form_no = :form AND :serial BETWEEN first AND"
                + " last")
        .param("contract", contract.value())
        .param("form", form)
        .param("serial", serial)
        .query((row, _) -> batch(row))
        .optional();
  }

  void insert(ContractHead contract, BlankBatch batch) {
    db.sql(
            """
            INSERT INTO blanks.batch (contract_id, org_id, form_no, form_version, first, last, issuer, issued_by, issued_at)
            VALUES (:contract, :org, :form, :version, :first, :last, :issuer, :by, :at)
            """)
        .param("contract", contract.id().value())
        .param("org", contract.contractor().value())
        .param("form", batch.form())
        .param("version", batch.formVersion())
        .param("first", batch.first())
        .param("last", batch.last())
        .param("issuer", batch.issuer().value())
        .param("by", batch.issuedBy().value())
        .param("at", batch.issuedAt().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** The batches of a contract, by form and number. */
  List<BlankBatch> batches(ContractId contract) {
    return db.sql(BATCH + " WHERE contract_id = :contract ORDER BY form_no, first")
        .param("contract", contract.value())
        .query((row, _) -> batch(row))
        .list();
  }

  private static BlankBatch batch(ResultSet row) throws SQLException {
    return new BlankBatch(
        new ContractId(row.getObject("contract_id", UUID.class)),
        row.getString("form_no"),
        row.getInt("form_version"),
        row.getInt("first"),
        row.getInt("last"),
        new OrganizationId(row.getObject("issuer", UUID.class)),
        new PersonId(row.getObject("issued_by", UUID.class)),
        row.getObject("issued_at", OffsetDateTime.class).toInstant());
  }

  /** Keeps what became of a number, once: false if that stands already. */
  boolean settle(ContractHead contract, PersonId by, BlankSettlement settlement) {
    return db.sql(
                """
                INSERT INTO blanks.settled (contract_id, org_id, form_no, serial, fate, reason, settled_by, settled_at,
                                            written_by, filing_id)
                VALUES (:contract, :org, :form, :serial, :fate, :reason, :by, :at, :writer, :filing)
                ON CONFLICT (contract_id, form_no, serial) DO NOTHING
                """)
            .param("contract", contract.id().value())
            .param("org", contract.contractor().value())
            .param("form", settlement.form())
            .param("serial", settlement.serial())
            .param("fate", settlement.fate().name())
            .param("reason", settlement.reason())
            .param("by", by.value())
            .param("at", settlement.settledAt().atOffset(ZoneOffset.UTC))
            .param(
                "writer",
                settlement.writtenBy().isEmpty() ? null : settlement.writtenBy(),
                Types.VARCHAR)
            .param("filing", settlement.filing().map(FilingId::value).orElse(null), Types.OTHER)
            .update()
        == 1;
  }

  /** Whether what was entered off that sheet waits to be compared. */
  boolean entered(ContractId contract, String form, int serial) {
    return db.sql(
            """
            SELECT EXISTS (SELECT FROM blanks.entry
                            WHERE contract_id = :contract AND form_no = :form AND serial = :serial)
            """)
        .param("contract", contract.value())
        .param("form", form)
        .param("serial", serial)
        .query(Boolean.class)
        .single();
  }

  List<BlankSettlement> settled(ContractId contract) {
    return db.sql(
            """
            SELECT form_no, serial, fate, reason, settled_at, written_by, filing_id
              FROM blanks.settled
             WHERE contract_id = :contract
             ORDER BY form_no, serial
            """)
        .param("contract", contract.value())
        .query(
            (row, _) ->
                new BlankSettlement(
                    row.getString("form_no"),
                    row.getInt("serial"),
                    BlankFate.valueOf(row.getString("fate")),
                    row.getString("reason"),
                    row.getObject("settled_at", OffsetDateTime.class).toInstant(),
                    Optional.ofNullable(row.getString("written_by")).orElse(""),
                    Optional.ofNullable(row.getObject("filing_id", UUID.class)).map(FilingId::new)))
        .list();
  }
}
