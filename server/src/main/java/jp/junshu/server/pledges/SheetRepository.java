package jp.junshu.server.pledges;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.junshu.core.id.AssignmentId;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.id.EditionId;
import jp.junshu.core.id.PersonId;
import jp.junshu.core.merkle.Hash;
import jp.junshu.server.forms.ContractHead;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SheetRepository {

  private final JdbcClient db;

  SheetRepository(JdbcClient db) {
    this.db = db;
  }

  /**
   * The next number on that contract; others wait for the transaction, so that none is left out.
   */
  int next(ContractHead contract) {
    return db.sql(
            """
            INSERT INTO pledges.counter (contract_id, org_id, last) VALUES (:contract, :org, 1)
            ON CONFLICT (contract_id) DO UPDATE SET last = counter.last + 1
            RETURNING last
            """)
        .param("contract", contract.id().value())
        .param("org", contract.contractor().value())
        .query(Integer.class)
        .single();
  }

  void insert(ContractHead contract, PersonSheet sheet, PersonId by) {
    db.sql(
            """
            INSERT INTO pledges.sheet (contract_id, serial, org_id, kind, assignment_id, person_id, language, text_sha256,
                                       edition_id, printed_by, printed_at)
            VALUES (:contract, :serial, :org, :kind, :place, :person, :language, :text, :edition, :by, :at)
            """)
        .param("contract", contract.id().value())
        .param("serial", sheet.serial())
        .param("org", contract.contractor().value())
        .param("kind", sheet.kind().name())
        .param("place", sheet.place().value())
        .param("person", sheet.person().value())
        .param("language", sheet.language())
        .param("text", sheet.text().bytes())
        .param("edition", sheet.edition().map(EditionId::value).orElse(null))
        .param("by", by.value())
        .param("at", sheet.printedAt().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Those of a contract, the newest first. */
  List<PersonSheet> of(ContractId contract) {
    return db.sql(
            """
            SELECT contract_id, serial, kind, assignment_id, person_id, language, text_sha256, edition_id, printed_at
              FROM pledges.sheet
             WHERE contract_id = :contract
             ORDER BY serial DESC
            """)
        .param("contract", contract.value())
        .query((row, _) -> read(row))
        .list();
  }

  private static PersonSheet read(ResultSet row) throws SQLException {
    return new PersonSheet(
        new ContractId(row.getObject("contract_id", UUID.class)),
        row.getInt("serial"),
        PaperKind.valueOf(row.getString("kind")),
        new AssignmentId(row.getObject("assignment_id", UUID.class)),
        new PersonId(row.getObject("person_id", UUID.class)),
        row.getString("language"),
        Hash.of(row.getBytes("text_sha256")),
        Optional.ofNullable(row.getObject("edition_id", UUID.class)).map(EditionId::new),
        row.getObject("printed_at", OffsetDateTime.class).toInstant());
  }
}
