package jp.junshu.server.contracts;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.id.FilingId;
import jp.junshu.core.id.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PledgeRepository {

  private final JdbcClient db;

  PledgeRepository(JdbcClient db) {
    this.db = db;
  }

  List<Pledge> ofContracts(List<ContractId> contracts) {
    return db.sql(
            """
            SELECT contract_id, person_id, filing_id, since
              FROM contracts.standing_fact
             WHERE contract_id = ANY (:contracts) AND kind = 'PLEDGED'
             ORDER BY since, filing_id
            """)
        .param("contracts", contracts.stream().map(ContractId::value).toArray(UUID[]::new))
        .query(
            (row, _) ->
                new Pledge(
                    new ContractId(row.getObject("contract_id", UUID.class)),
                    new PersonId(row.getObject("person_id", UUID.class)),
                    Optional.ofNullable(row.getObject("filing_id", UUID.class)).map(FilingId::new),
                    row.getObject("since", OffsetDateTime.class).toInstant()))
        .list();
  }
}
