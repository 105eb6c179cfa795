package jp.junshu.server.contracts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.junshu.core.id.AssignmentId;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.id.EditionId;
import jp.junshu.core.id.GroupId;
import jp.junshu.core.id.PersonId;
import jp.junshu.core.merkle.Hash;
import jp.junshu.core.policy.Role;
import jp.junshu.server.forms.ContractHead;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class GroupRepository {

  private final JdbcClient db;

  GroupRepository(JdbcClient db) {
    this.db = db;
  }

  void insert(ContractHead contract, GroupSession session) {
    db.sql(
            """
            INSERT INTO contracts.group_session (id, contract_id, org_id, edition_id, role, leader_id, leader_name,
                                                 opened_at, good_on)
            VALUES (:id, :contract, :org, :edition, :role, :leader, :name, :at, :on)
            """)
        .param("id", session.id().value())
        .param("contract", contract.id().value())
        .param("org", contract.contractor().value())
        .param("edition", session.edition().value())
        .param("role", session.role().name())
        .param("leader", session.leader().value())
        .param("name", session.leaderName())
        .param("at", session.openedAt().atOffset(ZoneOffset.UTC))
        .param("on", session.on())
        .update();
  }

  /** A code for one person; what they were given before is void. */
  void give(ContractHead contract, GroupSession session, PersonId person, Hash code) {
    db.sql(
            """
            UPDATE contracts.group_code SET void = true
             WHERE contract_id = :contract AND person_id = :person AND used_at IS NULL
            """)
        .param("contract", contract.id().value())
        .param("person", person.value())
        .update();
    db.sql(
            """
            INSERT INTO contracts.group_code (code_hash, contract_id, org_id, session_id, person_id)
            VALUES (:hash, :contract, :org, :session, :person)
            """)
        .param("hash", code.bytes())
        .param("contract", contract.id().value())
        .param("org", contract.contractor().value())
        .param("session", session.id().value())
        .param("person", person.value())
        .update();
  }

  /** Whose code it is, and of which session. */
  record Held(GroupSession session, PersonId person) {}

  /** What a code opens on that day, if nobody used it yet. */
  Optional<Held> unused(Hash code, LocalDate today) {
    return db.sql(
            """
            SELECT s.id, s.contract_id, s.edition_id, s.role, s.leader_id, s.leader_name, s.opened_at, s.good_on,
                   c.person_id
              FROM contracts.group_code c
              JOIN contracts.group_session s ON s.id = c.session_id
             WHERE c.code_hash = :hash AND c.used_at IS NULL AND NOT c.void AND s.good_on = :today
            """)
        .param("hash", code.bytes())
        .param("today", today)
        .query(
            (row, _) ->
                new Held(session(row), new PersonId(row.getObject("person_id", UUID.class))))
        .optional();
  }

  /** True for one caller only. */
  boolean use(Hash code, Instant at) {
    return db.sql(
                """
                UPDATE contracts.group_code SET used_at = :at
                 WHERE code_hash = :hash AND used_at IS NULL AND NOT void
                """)
            .param("hash", code.bytes())
            .param("at", at.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /** A session with how many codes it gave and how many were used. */
  record Counted(GroupSession session, int given, int used) {}

  List<Counted> of(ContractId contract) {
    return db.sql(
            """
            SELECT s.id, s.contract_id, s.edition_id, s.role, s.leader_id, s.leader_name, s.opened_at, s.good_on,
                   count(c.code_hash) AS given, count(c.used_at) AS used
              FROM contracts.group_session s
              JOIN contracts.group_code c ON c.session_id = s.id
             WHERE s.contract_id = :contract
             GROUP BY s.id
             ORDER BY s.opened_at DESC
            """)
        .param("contract", contract.value())
        .query((row, _) -> new Counted(session(row), row.getInt("given"), row.getInt("used")))
        .list();
  }

  private static GroupSession session(ResultSet row) throws SQLException {
    return new GroupSession(
        new GroupId(row.getObject("id", UUID.class)),
        new ContractId(row.getObject("contract_id", UUID.class)),
        new EditionId(row.getObject("edition_id", UUID.class)),
        Role.valueOf(row.getString("role")),
        new AssignmentId(row.getObject("leader_id", UUID.class)),
        row.getString("leader_name"),
        row.getObject("opened_at", OffsetDateTime.class).toInstant(),
        row.getObject("good_on", LocalDate.class));
  }
}
