package jp.junshu.server.pledges;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.junshu.core.id.AssignmentId;
import jp.junshu.core.id.AttachmentId;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.id.PersonId;
import jp.junshu.core.id.QuestionId;
import jp.junshu.core.merkle.CanonicalJson;
import jp.junshu.core.merkle.Hash;
import jp.junshu.server.forms.ContractHead;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PaperRepository {

  private final JdbcClient db;

  PaperRepository(JdbcClient db) {
    this.db = db;
  }

  /** Keeps what was entered; false if something off that sheet is there already. */
  boolean insert(ContractHead contract, PaperEntry entry) {
    return db.sql(
                """
                INSERT INTO pledges.paper (contract_id, serial, org_id, person_id, state, signed_at, said, answers, scan_id,
                                           scan_sha256, scan_name, entered_by, entered_place, entered_name, entered_at)
                VALUES (:contract, :serial, :org, :person, :state, :signed, :said, :answers, :scan, :sha256, :name, :by,
                        :place, :called, :at)
                ON CONFLICT (contract_id, serial) DO NOTHING
                """)
            .param("contract", contract.id().value())
            .param("serial", entry.sheet().serial())
            .param("org", contract.contractor().value())
            .param("person", entry.sheet().person().value())
            .param("state", entry.state().name())
            .param("signed", utc(entry.signedAt()))
            .param("said", entry.said())
            .param("answers", json(entry.answers()))
            .param("scan", entry.scan().id().value())
            .param("sha256", entry.scan().sha256().bytes())
            .param("name", entry.scan().name())
            .param("by", entry.enterer().person().value())
            .param("place", entry.enterer().place().value())
            .param("called", entry.enterer().name())
            .param("at", utc(entry.enteredAt()))
            .update()
        == 1;
  }

  /** What was entered off these sheets, by their serials. */
  Map<Integer, PaperEntry> of(ContractId contract, List<PersonSheet> sheets) {
    var known = sheets.stream().collect(Collectors.toMap(PersonSheet::serial, sheet -> sheet));
    return db
        .sql(
            """
            SELECT serial, state, signed_at, said, answers, scan_id, scan_sha256, scan_name, entered_by, entered_place,
                   entered_name, entered_at, counter_name, counter_at
              FROM pledges.paper
             WHERE contract_id = :contract
            """)
        .param("contract", contract.value())
        .query(
            (row, _) -> Optional.ofNullable(known.get(row.getInt("serial"))).map(s -> read(row, s)))
        .list()
        .stream()
        .flatMap(Optional::stream)
        .collect(Collectors.toMap(entry -> entry.sheet().serial(), entry -> entry));
  }

  /** What waits to be countersigned. */
  record Waiting(ContractId contract, int serial, PaperKind kind, Instant since) {}

  /** On all of these contracts. */
  List<Waiting> waiting(List<ContractId> contracts) {
    return db.sql(
            """
            SELECT p.contract_id, p.serial, s.kind, p.entered_at
              FROM pledges.paper p
              JOIN pledges.sheet s ON s.contract_id = p.contract_id AND s.serial = p.serial
             WHERE p.contract_id = ANY (:contracts) AND p.state = 'WAITING'
             ORDER BY p.entered_at, p.serial
            """)
        .param("contracts", contracts.stream().map(ContractId::value).toArray(UUID[]::new))
        .query(
            (row, _) ->
                new Waiting(
                    new ContractId(row.getObject("contract_id", UUID.class)),
                    row.getInt("serial"),
                    PaperKind.valueOf(row.getString("kind")),
                    at(row, "entered_at").orElseThrow()))
        .list();
  }

  /** Lets it count; false if it is no longer the one that was seen, or counts already. */
  boolean count(PaperEntry entry, PersonId by, String name, Instant at) {
    return db.sql(
                """
                UPDATE pledges.paper
                   SET state = 'COUNTED', counter_by = :by, counter_name = :name, counter_at = :at
                 WHERE contract_id = :contract AND serial = :serial AND scan_id = :scan AND state = 'WAITING'
                """)
            .params(key(entry))
            .param("by", by.value())
            .param("name", name)
            .param("at", utc(at))
            .update()
        == 1;
  }

  /** Takes it out; false if it is no longer the one that was seen, or counts. */
  boolean delete(PaperEntry entry) {
    return db.sql(
                """
                DELETE FROM pledges.paper
                 WHERE contract_id = :contract AND serial = :serial AND scan_id = :scan AND state = 'WAITING'
                """)
            .params(key(entry))
            .update()
        == 1;
  }

  private static Map<String, Object> key(PaperEntry entry) {
    return Map.of(
        "contract", entry.sheet().contract().value(),
        "serial", entry.sheet().serial(),
        "scan", entry.scan().id().value());
  }

  private static PaperEntry read(ResultSet row, PersonSheet sheet) {
    try {
      return new PaperEntry(
          sheet,
          PaperEntry.State.valueOf(row.getString("state")),
          at(row, "signed_at").orElseThrow(),
          row.getString("said"),
          answers(row.getString("answers")),
          new PaperEntry.Scan(
              new AttachmentId(row.getObject("scan_id", UUID.class)),
              Hash.of(row.getBytes("scan_sha256")),
              row.getString("scan_name")),
          new PaperEntry.Enterer(
              new PersonId(row.getObject("entered_by", UUID.class)),
              new AssignmentId(row.getObject("entered_place", UUID.class)),
              row.getString("entered_name")),
          at(row, "entered_at").orElseThrow(),
          Optional.ofNullable(row.getString("counter_name")),
          at(row, "counter_at"));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What the commitment of an entry is to, and what is kept. */
  static String json(Map<QuestionId, Integer> answers) {
    var sorted = new TreeMap<String, Object>();
    answers.forEach((question, choice) -> sorted.put(question.toString(), choice));
    return CanonicalJson.write(sorted);
  }

  private static Map<QuestionId, Integer> answers(String json) {
    return ((Map<?, ?>) CanonicalJson.parse(json))
        .entrySet().stream()
            .collect(
                Collectors.toMap(
                    each -> QuestionId.of(String.valueOf(each.getKey())),
                    each -> Math.toIntExact((Long) each.getValue())));
  }

  private static Optional<Instant> at(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
