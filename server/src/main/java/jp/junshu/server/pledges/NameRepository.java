package jp.junshu.server.pledges;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.id.PersonId;
import jp.junshu.server.forms.ContractHead;
import jp.junshu.server.pledges.NameComparison.Found;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class NameRepository {

  private final JdbcClient db;

  NameRepository(JdbcClient db) {
    this.db = db;
  }

  /** Keeps a comparison and answers its number. */
  long insert(
      ContractHead contract,
      LocalDate day,
      String source,
      Map<NameKind, Integer> counts,
      PersonId by,
      Instant at) {
    return db.sql(
            """
            INSERT INTO pledges.name_comparison (contract_id, org_id, day, source, pledged, unpledged, not_then, unknown,
                                                 compared_by, compared_at)
            VALUES (:contract, :org, :day, :source, :pledged, :unpledged, :then, :unknown, :by, :at)
            RETURNING number
            """)
        .param("contract", contract.id().value())
        .param("org", contract.contractor().value())
        .param("day", day)
        .param("source", source)
        .param("pledged", counts.getOrDefault(NameKind.PLEDGED, 0))
        .param("unpledged", counts.getOrDefault(NameKind.UNPLEDGED, 0))
        .param("then", counts.getOrDefault(NameKind.NOT_THEN, 0))
        .param("unknown", counts.getOrDefault(NameKind.UNKNOWN, 0))
        .param("by", by.value())
        .param("at", utc(at))
        .query(Long.class)
        .single();
  }

  /** Keeps the names that need a word. */
  void insert(ContractHead contract, long number, List<Found> found) {
    db.sql(
            """
            INSERT INTO pledges.name_found (number, line, contract_id, org_id, kind, name)
            SELECT :number, line, :contract, :org, kind, name FROM unnest(:lines, :kinds, :names) AS t (line, kind, name)
            """)
        .param("number", number)
        .param("contract", contract.id().value())
        .param("org", contract.contractor().value())
        .param("lines", found.stream().map(Found::line).toArray(Integer[]::new))
        .param("kinds", found.stream().map(each -> each.kind().name()).toArray(String[]::new))
        .param("names", found.stream().map(Found::name).toArray(String[]::new))
        .update();
  }

  /** How many comparisons of a contract have names that need a word. */
  int open(ContractId contract) {
    return db.sql(
            """
            SELECT count(DISTINCT number) FROM pledges.name_found WHERE contract_id = :contract AND said IS NULL
            """)
        .param("contract", contract.value())
        .query(Integer.class)
        .single();
  }

  record Row(ContractId contract, NameComparison comparison) {}

  /** All of these contracts, the newest first. */
  List<Row> of(Collection<ContractId> contracts) {
    return db.sql(
            """
            SELECT c.contract_id, c.number, c.day, c.source, c.pledged, c.unpledged, c.not_then, c.unknown,
                   c.compared_at, coalesce(f.open, 0) AS open
              FROM pledges.name_comparison c
              LEFT JOIN (SELECT number, count(*) AS open
                           FROM pledges.name_found
                          WHERE contract_id = ANY (:contracts) AND said IS NULL
                          GROUP BY number) f ON f.number = c.number
             WHERE c.contract_id = ANY (:contracts)
             ORDER BY c.number DESC
            """)
        .param("contracts", contracts.stream().map(ContractId::value).toArray(UUID[]::new))
        .query(
            (row, _) ->
                new Row(
                    new ContractId(row.getObject("contract_id", UUID.class)),
                    new NameComparison(
                        row.getLong("number"),
                        row.getObject("day", LocalDate.class),
                        row.getString("source"),
                        row.getInt("pledged"),
                        row.getInt("unpledged"),
                        row.getInt("not_then"),
                        row.getInt("unknown"),
                        row.getInt("open"),
                        row.getObject("compared_at", OffsetDateTime.class).toInstant())))
        .list();
  }

  /** The names of one comparison that need a word, or got one. */
  List<Found> found(ContractId contract, long number) {
    return db.sql(
            """
            SELECT line, kind, name, said
              FROM pledges.name_found
             WHERE contract_id = :contract AND number = :number
             ORDER BY said IS NOT NULL, line
            """)
        .param("contract", contract.value())
        .param("number", number)
        .query(
            (row, _) ->
                new Found(
                    row.getInt("line"),
                    NameKind.valueOf(row.getString("kind")),
                    row.getString("name"),
                    Optional.ofNullable(row.getString("said"))))
        .list();
  }

  /** Who gave a name its word. */
  record Said(int line, SettledBefore.First first) {}

  /** The names of a comparison that have a word, the last that got it first. */
  List<Said> said(ContractId contract, long number) {
    return db.sql(
            """
            SELECT line, said_by, said_at
              FROM pledges.name_found
             WHERE contract_id = :contract AND number = :number AND said IS NOT NULL
             ORDER BY said_at DESC, line
            """)
        .param("contract", contract.value())
        .param("number", number)
        .query(
            (row, _) ->
                new Said(
                    row.getInt("line"),
                    new SettledBefore.First(
                        new PersonId(row.getObject("said_by", UUID.class)),
                        row.getObject("said_at", OffsetDateTime.class).toInstant())))
        .list();
  }

  /** Keeps a word on a name; false if it has one. */
  boolean explain(
      ContractId contract, long number, int line, String said, PersonId by, Instant at) {
    return db.sql(
                """
                UPDATE pledges.name_found SET said = :said, said_by = :by, said_at = :at
                 WHERE contract_id = :contract AND number = :number AND line = :line AND said IS NULL
                """)
            .param("contract", contract.value())
            .param("number", number)
            .param("line", line)
            .param("said", said)
            .param("by", by.value())
            .param("at", utc(at))
            .update()
        == 1;
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
