package jp.junshu.server.contracts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.id.EditionId;
import jp.junshu.core.id.Id;
import jp.junshu.core.id.PersonId;
import jp.junshu.core.policy.Role;
import jp.junshu.server.contracts.Answered.Answer;
import jp.junshu.server.contracts.RoleQuestions.Answerer;
import jp.junshu.server.contracts.RoleQuestions.Understood;
import jp.junshu.server.forms.ContractHead;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RoleQuestionsRepository {

  private final JdbcClient db;

  RoleQuestionsRepository(JdbcClient db) {
    this.db = db;
  }

  record Settled(ContractId contract, Understood understood) {}

  /** For whom which role is settled on these contracts. */
  List<Settled> settled(Collection<ContractId> contracts) {
    return db.sql(
            """
            SELECT contract_id, person_id, edition_id, role
              FROM contracts.role_understood
             WHERE contract_id = ANY (:contracts) AND since IS NOT NULL
            """)
        .param("contracts", ids(contracts))
        .query(
            (row, _) ->
                new Settled(
                    contract(row),
                    new Understood(
                        answerer(row).person(),
                        answerer(row).edition(),
                        Role.valueOf(row.getString("role")))))
        .list();
  }

  record Given(ContractId contract, Answerer answerer, List<Answer> answers) {}

  /** What these people answered right there, before they acknowledged and after. */
  List<Given> answers(Collection<ContractId> contracts, Collection<PersonId> people) {
    return db.sql(
            """
            SELECT contract_id, person_id, edition_id, answers
              FROM contracts.answering
             WHERE contract_id = ANY (:contracts) AND person_id = ANY (:people) AND passed_at IS NOT NULL
             UNION ALL
            SELECT contract_id, person_id, edition_id, answers
              FROM contracts.role_understood
             WHERE contract_id = ANY (:contracts) AND person_id = ANY (:people) AND answers IS NOT NULL
            """)
        .param("contracts", ids(contracts))
        .param("people", ids(people))
        .query(
            (row, _) ->
                new Given(
                    contract(row),
                    answerer(row),
                    AnsweringRepository.answers(row.getString("answers"))))
        .list();
  }

  /** These roles count from that moment without more: their holder acknowledges now. */
  void settle(
      ContractHead contract,
      PersonId person,
      EditionId edition,
      Collection<Role> roles,
      Instant at) {
    db.sql(
            """
            INSERT INTO contracts.role_understood (contract_id, org_id, person_id, edition_id, role, tries, since)
            SELECT :contract, :org, :person, :edition, role, 0, :at FROM unnest(:roles) AS role
                ON CONFLICT (contract_id, person_id, edition_id, role) DO UPDATE SET since = EXCLUDED.since
             WHERE role_understood.since IS NULL
            """)
        .params(key(contract, person, edition, roles))
        .param("org", contract.contractor().value())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  /**
   * Counts one try more at each of these roles that is not settled, and answers the most there are
   * now; 0 if they all are by now. Others wait for the transaction.
   */
  int trying(ContractHead contract, PersonId person, EditionId edition, Collection<Role> roles) {
    return db
        .sql(
            """
            INSERT INTO contracts.role_understood (contract_id, org_id, person_id, edition_id, role, tries)
            SELECT :contract, :org, :person, :edition, role, 1 FROM unnest(:roles) AS role
                ON CONFLICT (contract_id, person_id, edition_id, role) DO UPDATE SET tries = role_understood.tries + 1
             WHERE role_understood.since IS NULL
            RETURNING tries
            """)
        .params(key(contract, person, edition, roles))
        .param("org", contract.contractor().value())
        .query(Integer.class)
        .list()
        .stream()
        .mapToInt(Integer::intValue)
        .max()
        .orElse(0);
  }

  /**
   * Every answer was right: the roles that were tried count from that moment.
   *
   * @return how often they were tried; 0 if they are settled by now
   */
  int passed(
      ContractHead contract,
      PersonId person,
      EditionId edition,
      Collection<Role> roles,
      Answered answered,
      Instant at) {
    return db
        .sql(
            """
            UPDATE contracts.role_understood
               SET since = :at, version = :version, way = :way, answers = :answers
             WHERE contract_id = :contract AND person_id = :person AND edition_id = :edition
               AND role = ANY (:roles) AND since IS NULL
            RETURNING tries
            """)
        .params(key(contract, person, edition, roles))
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("version", answered.version())
        .param("way", answered.way().name())
        .param("answers", AnsweringRepository.text(answered.answers()))
        .query(Integer.class)
        .list()
        .stream()
        .mapToInt(Integer::intValue)
        .max()
        .orElse(0);
  }

  private static Map<String, Object> key(
      ContractHead contract, PersonId person, EditionId edition, Collection<Role> roles) {
    return Map.of(
        "contract", contract.id().value(),
        "person", person.value(),
        "edition", edition.value(),
        "roles", roles.stream().map(Role::name).toArray(String[]::new));
  }

  private static ContractId contract(ResultSet row) throws SQLException {
    return new ContractId(row.getObject("contract_id", UUID.class));
  }

  private static Answerer answerer(ResultSet row) throws SQLException {
    return new Answerer(
        new PersonId(row.getObject("person_id", UUID.class)),
        new EditionId(row.getObject("edition_id", UUID.class)));
  }

  private static UUID[] ids(Collection<? extends Id> ids) {
    return ids.stream().map(Id::value).toArray(UUID[]::new);
  }
}
