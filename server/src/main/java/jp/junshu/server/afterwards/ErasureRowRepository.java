package jp.junshu.server.afterwards;

import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.id.PersonId;
import jp.junshu.core.merkle.Hash;
import jp.junshu.server.afterwards.RetentionFacts.Rows;
import jp.junshu.server.forms.ContractHead;
import jp.junshu.server.ledger.EntryRef;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows that an erasure takes, by the database's one door for them. */
@Repository
class ErasureRowRepository {

  private final JdbcClient db;

  ErasureRowRepository(JdbcClient db) {
    this.db = db;
  }

  /** How many rows of each table would go; tables without any are left out. */
  List<Rows> erasable(ContractId contract, Records records) {
    return rows(
        db.sql("SELECT name, many FROM afterwards.erasable(:contract, :records)"),
        contract,
        records);
  }

  /**
   * Erases them, and the contents behind these commitments of the contract's log, which the entry
   * names by their digest. The moment of the erasure is that of the entry.
   */
  List<Rows> erase(ContractId contract, Records records, EntryRef entry, List<Hash> contents) {
    var sql =
        "SELECT name, many FROM afterwards.erase(:contract, :records, :entry, :at, :contents)";
    return rows(
        db.sql(sql)
            .param("entry", entry.id())
            .param("at", entry.at().atOffset(ZoneOffset.UTC))
            .param("contents", contents.stream().map(Hash::bytes).toArray(byte[][]::new)),
        contract,
        records);
  }

  private static List<Rows> rows(
      JdbcClient.StatementSpec statement, ContractId contract, Records records) {
    return statement
        .param("contract", contract.value())
        .param("records", records.name())
        .query((row, _) -> new Rows(row.getString("name"), row.getLong("many")))
        .list()
        .stream()
        .filter(each -> each.many() > 0)
        .toList();
  }

  /** Keeps what was found, the contents behind the log among it, and by whom it was carried out. */
  void keep(ContractHead contract, Records records, List<Rows> rows, PersonId by, int backupDays) {
    db.sql(
            """
            INSERT INTO afterwards.carried_out (contract_id, org_id, records, table_name, many, by_person, backup_days)
            SELECT :contract, :org, :records, name, many, :by, :days FROM unnest(:names, :many) AS t (name, many)
            """)
        .param("contract", contract.id().value())
        .param("org", contract.contractor().value())
        .param("records", records.name())
        .param("by", by.value())
        .param("days", backupDays)
        .param("names", rows.stream().map(Rows::table).toArray(String[]::new))
        .param("many", rows.stream().map(Rows::many).toArray(Long[]::new))
        .update();
  }

  /** Who carried it out, and how much it was. */
  record Kept(
      ContractId contract,
      Records records,
      PersonId by,
      long rows,
      long contents,
      int backupDays) {}

  List<Kept> kept(List<ContractId> contracts) {
    return db.sql(
            """
            SELECT contract_id, records, by_person, backup_days,
                   coalesce(sum(many) FILTER (WHERE table_name <> 'ledger.payload'), 0) AS many,
                   coalesce(sum(many) FILTER (WHERE table_name = 'ledger.payload'), 0) AS contents
              FROM afterwards.carried_out
             WHERE contract_id = ANY (:contracts)
             GROUP BY contract_id, records, by_person, backup_days
            """)
        .param("contracts", contracts.stream().map(ContractId::value).toArray(UUID[]::new))
        .query(
            (row, _) ->
                new Kept(
                    new ContractId(row.getObject("contract_id", UUID.class)),
                    Records.valueOf(row.getString("records")),
                    new PersonId(row.getObject("by_person", UUID.class)),
                    row.getLong("many"),
                    row.getLong("contents"),
                    row.getInt("backup_days")))
        .list();
  }
}
