package jp.junshu.server.gate;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.policy.ClauseId;
import jp.junshu.core.policy.Strength;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ObservationRepository {

  private final JdbcClient db;

  ObservationRepository(JdbcClient db) {
    this.db = db;
  }

  /** The act that passed. */
  record Act(
      ContractId contract,
      @Nullable UUID contractor,
      String action,
      @Nullable UUID person,
      Instant at,
      UUID entry) {}

  void keep(Act act, List<PassedWithout.Thing> things) {
    things.forEach(thing -> keep(act, thing));
  }

  private void keep(Act act, PassedWithout.Thing thing) {
    db.sql(
            """
            INSERT INTO gate.observation (contract_id, org_id, action, person_id, passed_at, clause, code, strength, entry_id)
            VALUES (:contract, :org, :action, :person, :at, :clause, :code, :strength, :entry)
            """)
        .param("contract", act.contract().value())
        .param("org", act.contractor())
        .param("action", act.action())
        .param("person", act.person())
        .param("at", act.at().atOffset(ZoneOffset.UTC))
        .param("clause", thing.clause().toString())
        .param("code", thing.code())
        .param("strength", thing.strength().name())
        .param("entry", act.entry())
        .update();
  }

  /** The newest first. */
  List<Observation> of(ContractId contract, int most) {
    return db.sql(
            """
            SELECT clause, action, code, strength, passed_at
              FROM gate.observation
             WHERE contract_id = :contract
             ORDER BY seq DESC
             LIMIT :most
            """)
        .param("contract", contract.value())
        .param("most", most)
        .query(
            (row, _) ->
                new Observation(
                    ClauseId.of(row.getString("clause")),
                    row.getString("action"),
                    row.getString("code"),
                    Strength.valueOf(row.getString("strength")),
                    row.getObject("passed_at", OffsetDateTime.class).toInstant()))
        .list();
  }

  Map<ClauseId, Long> counts(ContractId contract) {
    return db
        .sql(
            """
            SELECT clause, count(*) AS times
              FROM gate.observation
             WHERE contract_id = :contract
             GROUP BY clause
            """)
        .param("contract", contract.value())
        .query((row, _) -> Map.entry(ClauseId.of(row.getString("clause")), row.getLong("times")))
        .list()
        .stream()
        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
