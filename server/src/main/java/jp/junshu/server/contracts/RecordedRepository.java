package jp.junshu.server.contracts;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.junshu.core.id.AssignmentId;
import jp.junshu.core.id.ContractId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RecordedRepository {

  private final JdbcClient db;

  RecordedRepository(JdbcClient db) {
    this.db = db;
  }

  private record Moment(ContractId contract, AssignmentId place, Instant at) {}

  /** When their files were opened, where that was kept. */
  Map<ContractId, Instant> files(List<ContractId> contracts) {
    return moments(
            contracts,
            """
            SELECT contract_id, contract_id, recorded_at FROM contracts.contract
             WHERE contract_id = ANY (:contracts) AND recorded_at IS NOT NULL
            """)
        .stream()
        .collect(toMap(Moment::contract, Moment::at));
  }

  /** When each place was given, where that was kept. */
  Map<ContractId, Map<AssignmentId, Instant>> places(List<ContractId> contracts) {
    return byPlace(
        moments(
            contracts,
            """
            SELECT contract_id, id, recorded_at FROM contracts.assignment
             WHERE contract_id = ANY (:contracts) AND recorded_at IS NOT NULL
            """));
  }

  /** When somebody was named for the remainder. */
  Map<ContractId, Map<AssignmentId, Instant>> named(List<ContractId> contracts) {
    return byPlace(
        moments(
            contracts,
            """
            SELECT contract_id, assignment_id, named_at FROM contracts.remainder
             WHERE contract_id = ANY (:contracts)
            """));
  }

  private List<Moment> moments(List<ContractId> contracts, String sql) {
    return db.sql(sql)
        .param("contracts", contracts.stream().map(ContractId::value).toArray(UUID[]::new))
        .query((row, _) -> read(row))
        .list();
  }

  private static Moment read(ResultSet row) throws SQLException {
    return new Moment(
        new ContractId(row.getObject(1, UUID.class)),
        new AssignmentId(row.getObject(2, UUID.class)),
        row.getObject(3, OffsetDateTime.class).toInstant());
  }

  private static Map<ContractId, Map<AssignmentId, Instant>> byPlace(List<Moment> moments) {
    return moments.stream().collect(groupingBy(Moment::contract, toMap(Moment::place, Moment::at)));
  }
}
