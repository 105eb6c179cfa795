package jp.junshu.server.contracts;

import java.util.List;
import java.util.UUID;
import jp.junshu.core.id.AssignmentId;
import jp.junshu.core.id.ContractId;
import jp.junshu.server.contracts.Search.Found;
import jp.junshu.server.contracts.Search.Mark;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** People found by how their name begins. The two ranges are comparisons that an index serves. */
@Repository
class SearchRepository {

  private static final String SELECT =
      """
      SELECT a.id, a.contract_id, a.family_name, a.given_name, a.reading, a.letters, c.title, c.number, c.contractor_name
        FROM contracts.assignment a
        JOIN contracts.contract c ON c.contract_id = a.contract_id
       WHERE (:every OR a.contract_id = ANY (:contracts))
         AND a.%s >= :begins AND a.%<s < :begins || '\uffff'
         AND (a.letters, a.reading, a.id) > (:letters, :reading, :id)
       ORDER BY a.letters, a.reading, a.id
       LIMIT :most
      """;

  private final JdbcClient db;

  SearchRepository(JdbcClient db) {
    this.db = db;
  }

  List<Found> byReading(Within within, String letters, Mark after, int most) {
    return found("letters", within, letters, after, most);
  }

  List<Found> byName(Within within, String written, Mark after, int most) {
    return found("written", within, written, after, most);
  }

  /** On which contracts is looked: on every one, or on these. */
  record Within(boolean every, List<ContractId> contracts) {}

  private List<Found> found(String column, Within within, String begins, Mark after, int most) {
    return db.sql(SELECT.formatted(column))
        .param("every", within.every())
        .param("contracts", within.contracts().stream().map(ContractId::value).toArray(UUID[]::new))
        .param("begins", begins)
        .param("letters", after.letters())
        .param("reading", after.reading())
        .param("id", after.id().value())
        .param("most", most)
        .query(
            (row, _) ->
                new Found(
                    new Mark(
                        row.getString("letters"),
                        row.getString("reading"),
                        new AssignmentId(row.getObject("id", UUID.class))),
                    new ContractId(row.getObject("contract_id", UUID.class)),
                    row.getString("family_name") + " " + row.getString("given_name"),
                    row.getString("title"),
                    row.getString("number"),
                    row.getString("contractor_name")))
        .list();
  }
}
