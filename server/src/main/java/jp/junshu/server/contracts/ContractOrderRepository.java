package jp.junshu.server.contracts;

import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import jp.junshu.core.id.ContractId;
import jp.junshu.server.time.BusinessClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The order in which contracts are listed: those that are completed last, before them those that
 * end first. No more is read of each than what it is looked for by, so that a page of many costs
 * little more than a page of few.
 */
@Repository
class ContractOrderRepository {

  private static final String IDS = "SELECT c.contract_id FROM contracts.contract c";
  private static final String LISTED =
      """
      SELECT c.contract_id, c.title, c.number, coalesce(t.name, c.contractor_name) AS contractor
        FROM contracts.contract c
        LEFT JOIN (SELECT DISTINCT ON (contract_id) contract_id, name
                     FROM contracts.company_turn
                    WHERE NOT withdrawn AND holds_from <= :at
                    ORDER BY contract_id, valid_from DESC, holds_from DESC) t USING (contract_id)
      """;
  private static final String AMONG = " WHERE c.contract_id = ANY (:among)";
  private static final String ORDER = " ORDER BY c.state = 'COMPLETED', c.ends, c.number";

  private final JdbcClient db;
  private final BusinessClock clock;

  ContractOrderRepository(JdbcClient db, BusinessClock clock) {
    this.db = db;
    this.clock = clock;
  }

  /** The ids of all that the context sees, in their order. */
  List<ContractId> ids() {
    return ids(db.sql(IDS + ORDER));
  }

  /** The ids of those of these that the context sees, in their order. */
  List<ContractId> ids(List<ContractId> contracts) {
    return ids(db.sql(IDS + AMONG + ORDER).param("among", uuids(contracts)));
  }

  private static List<ContractId> ids(JdbcClient.StatementSpec statement) {
    return statement.query((row, _) -> new ContractId(row.getObject(1, UUID.class))).list();
  }

  /** All that the context sees, in their order. */
  List<ListedContract> all() {
    return read(db.sql(LISTED + ORDER));
  }

  /** Those of these that the context sees, in their order. */
  List<ListedContract> among(List<ContractId> contracts) {
    return read(db.sql(LISTED + AMONG + ORDER).param("among", uuids(contracts)));
  }

  private static UUID[] uuids(List<ContractId> contracts) {
    return contracts.stream().map(ContractId::value).toArray(UUID[]::new);
  }

  private List<ListedContract> read(JdbcClient.StatementSpec statement) {
    return statement
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .query(
            (row, _) ->
                new ListedContract(
                    new ContractId(row.getObject("contract_id", UUID.class)),
                    row.getString("title"),
                    row.getString("number"),
                    row.getString("contractor")))
        .list();
  }
}
