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
 * end first. Only ids are read, so that a page of many costs what a page of few does.
 */
@Repository
class ContractOrder {

  private static final String FITTING =
      """
      SELECT c.contract_id
        FROM contracts.contract c
       WHERE (:wanted = '' OR strpos(c.title, :wanted) > 0 OR strpos(c.number, :wanted) > 0
              OR strpos(coalesce((SELECT t.name
                                    FROM contracts.company_turn t
                                   WHERE t.contract_id = c.contract_id AND NOT t.withdrawn AND t.holds_from <= :at
                                   ORDER BY t.valid_from DESC, t.holds_from DESC
                                   LIMIT 1), c.contractor_name), :wanted) > 0)
      """;
  private static final String AMONG = " AND c.contract_id = ANY (:among)";
  private static final String ORDER = " ORDER BY c.state = 'COMPLETED', c.ends, c.number";

  private final JdbcClient db;
  private final BusinessClock clock;

  ContractOrder(JdbcClient db, BusinessClock clock) {
    this.db = db;
    this.clock = clock;
  }

  /**
   * All that the context sees, in their order.
   *
   * @param wanted a part of title, number or the contractor's name as papers say it now; all for
   *     the empty text
   */
  List<ContractId> all(String wanted) {
    return read(db.sql(FITTING + ORDER), wanted);
  }

  /** Those of these that the context sees and that fit, in their order. */
  List<ContractId> among(List<ContractId> contracts, String wanted) {
    var ids = contracts.stream().map(ContractId::value).toArray(UUID[]::new);
    return read(db.sql(FITTING + AMONG + ORDER).param("among", ids), wanted);
  }

  private List<ContractId> read(JdbcClient.StatementSpec statement, String wanted) {
    return statement
        .param("wanted", wanted)
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .query((row, _) -> new ContractId(row.getObject(1, UUID.class)))
        .list();
  }
}
