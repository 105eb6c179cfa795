package jp.junshu.server.blanks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.AttachmentId;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.id.OrganizationId;
import jp.junshu.core.id.PersonId;
import jp.junshu.core.merkle.CanonicalJson;
import jp.junshu.core.merkle.Hash;
import jp.junshu.core.policy.Side;
import jp.junshu.server.forms.ContractDirectory.Signature;
import jp.junshu.server.forms.ContractHead;
import jp.junshu.server.forms.RawContent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class EntryRepository {

  private final JdbcClient db;

  EntryRepository(JdbcClient db) {
    this.db = db;
  }

  /** Keeps what was entered; false if that sheet was entered before. */
  boolean insert(ContractHead contract, SheetEntry entry) {
    return db.sql(
                """
                INSERT INTO blanks.entry (contract_id, org_id, form_no, serial, typed, written_at, written_by, scan_id,
                                          scan_sha256, scan_name, entered_by, entered_org, by_post, by_name, entered_at)
                VALUES (:contract, :org, :form, :serial, :typed, :written, :writer, :scan, :sha256, :name, :by,
                        :organization, :post, :called, :at)
                ON CONFLICT (contract_id, form_no, serial) DO NOTHING
                """)
            .param("contract", contract.id().value())
            .param("org", contract.contractor().value())
            .param("form", entry.form())
            .param("serial", entry.serial())
            .param("typed", json(entry.typed()))
            .param("written", entry.writtenAt().atOffset(ZoneOffset.UTC))
            .param("writer", entry.writtenBy())
            .param("scan", entry.scan().id().value())
            .param("sha256", entry.scan().sha256().bytes())
            .param("name", entry.scan().name())
            .param("by", entry.by().person().value())
            .param("organization", entry.by().organization().value())
            .param("post", entry.signature().post())
            .param("called", entry.signature().name())
            .param("at", entry.enteredAt().atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /** What the reader's organization entered on these contracts and waits to be compared. */
  List<SheetEntry> waiting(Set<ContractId> contracts, PersonActor reader) {
    return db.sql(
            """
            SELECT contract_id, form_no, serial, typed, written_at, written_by, scan_id, scan_sha256, scan_name, entered_by,
                   entered_org, by_post, by_name, entered_at
              FROM blanks.entry
             WHERE contract_id = ANY (:contracts) AND entered_org = :org
             ORDER BY contract_id, form_no, serial
            """)
        .param("contracts", contracts.stream().map(ContractId::value).toArray(UUID[]::new))
        .param("org", reader.organization().value())
        .query((row, _) -> read(row, reader.side()))
        .list();
  }

  /** Takes it out; false if it is gone already. */
  boolean delete(SheetEntry entry) {
    return db.sql(
                """
                DELETE FROM blanks.entry
                 WHERE contract_id = :contract AND form_no = :form AND serial = :serial AND scan_id = :scan
                """)
            .param("contract", entry.contract().value())
            .param("form", entry.form())
            .param("serial", entry.serial())
            .param("scan", entry.scan().id().value())
            .update()
        == 1;
  }

  private static SheetEntry read(ResultSet row, Side side) throws SQLException {
    return new SheetEntry(
        new ContractId(row.getObject("contract_id", UUID.class)),
        row.getString("form_no"),
        row.getInt("serial"),
        typed(row.getString("typed")),
        row.getObject("written_at", OffsetDateTime.class).toInstant(),
        row.getString("written_by"),
        new SheetEntry.Scan(
            new AttachmentId(row.getObject("scan_id", UUID.class)),
            Hash.of(row.getBytes("scan_sha256")),
            row.getString("scan_name")),
        new PersonActor(
            new PersonId(row.getObject("entered_by", UUID.class)),
            new OrganizationId(row.getObject("entered_org", UUID.class)),
            side),
        new Signature("", row.getString("by_post"), "", row.getString("by_name")),
        row.getObject("entered_at", OffsetDateTime.class).toInstant());
  }

  /** Keeps why it was taken out. */
  void keepReturned(
      ContractHead contract, ReturnedEntry returned, OrganizationId organization, Signature by) {
    db.sql(
            """
            INSERT INTO blanks.returned (contract_id, org_id, form_no, serial, reason, entered_by, entered_org, by_post,
                                         by_name, returned_at)
            VALUES (:contract, :org, :form, :serial, :reason, :entered, :organization, :post, :called, :at)
            ON CONFLICT (contract_id, form_no, serial) DO UPDATE
               SET reason = excluded.reason, entered_by = excluded.entered_by, by_post = excluded.by_post,
                   by_name = excluded.by_name, returned_at = excluded.returned_at
            """)
        .param("contract", contract.id().value())
        .param("org", contract.contractor().value())
        .param("form", returned.form())
        .param("serial", returned.serial())
        .param("reason", returned.reason())
        .param("entered", returned.enteredBy().value())
        .param("organization", organization.value())
        .param("post", by.post())
        .param("called", by.name())
        .param("at", returned.at().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Forgets it: the sheet is entered anew, or something else became of it. */
  void forgetReturned(ContractId contract, String form, int serial) {
    db.sql(
            "DELETE FROM blanks.returned WHERE contract_id = :contract AND form_no = :form AND"
                + " serial = :serial")
        .param("contract", contract.value())
        .param("form", form)
        .param("serial", serial)
        .update();
  }

  /** What the reader's organization entered on these contracts and was taken out again. */
  List<ReturnedEntry> returned(Set<ContractId> contracts, PersonActor reader) {
    return db.sql(
            """
            SELECT contract_id, form_no, serial, reason, entered_by, by_post, by_name, returned_at
              FROM blanks.returned
             WHERE contract_id = ANY (:contracts) AND entered_org = :org
             ORDER BY contract_id, form_no, serial
            """)
        .param("contracts", contracts.stream().map(ContractId::value).toArray(UUID[]::new))
        .param("org", reader.organization().value())
        .query(
            (row, _) ->
                new ReturnedEntry(
                    new ContractId(row.getObject("contract_id", UUID.class)),
                    row.getString("form_no"),
                    row.getInt("serial"),
                    row.getString("reason"),
                    new PersonId(row.getObject("entered_by", UUID.class)),
                    row.getString("by_post") + " " + row.getString("by_name"),
                    row.getObject("returned_at", OffsetDateTime.class).toInstant()))
        .list();
  }

  /** What the commitment of an entry is to. */
  static String json(RawContent typed, String writtenBy) {
    return CanonicalJson.write(
        Map.of("typed", new TreeMap<>(typed.values()), "writtenBy", writtenBy));
  }

  private static String json(RawContent typed) {
    return CanonicalJson.write(new TreeMap<>(typed.values()));
  }

  private static RawContent typed(String json) {
    var values = new LinkedHashMap<String, List<String>>();
    ((Map<?, ?>) Optional.ofNullable(CanonicalJson.parse(json)).orElseThrow())
        .forEach(
            (field, all) ->
                values.put(
                    String.valueOf(field), ((List<?>) all).stream().map(String::valueOf).toList()));
    return new RawContent(values);
  }
}
