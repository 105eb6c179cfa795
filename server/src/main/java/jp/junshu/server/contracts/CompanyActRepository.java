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
import jp.junshu.core.id.CompanyActId;
import jp.junshu.core.id.OrganizationId;
import jp.junshu.core.id.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CompanyActRepository {

  private static final String SELECT =
      """
      SELECT id, org_id, kind, valid_from, name, address, successor, answered_by, ground, ground_on, ground_no,
             drafted_by, confirmed_by, confirmed_at
        FROM contracts.company_act
      """;

  private final JdbcClient db;

  CompanyActRepository(JdbcClient db) {
    this.db = db;
  }

  /** One confirmation at a time, and no contract is registered meanwhile. */
  void alone() {
    db.sql("LOCK TABLE contracts.company_act IN SHARE ROW EXCLUSIVE MODE").update();
  }

  /** Nothing is confirmed until the transaction ends; many may hold it so. */
  void hold() {
    db.sql("LOCK TABLE contracts.company_act IN SHARE MODE").update();
  }

  /** What is confirmed of an organization, in the order of the days. */
  List<CompanyAct> confirmed(OrganizationId organization) {
    return db.sql(SELECT + " WHERE org_id = :org AND state = 'CONFIRMED' ORDER BY valid_from")
        .param("org", organization.value())
        .query((row, _) -> read(row))
        .list();
  }

  /** The organizations of which there is something confirmed that closes or ends them by then. */
  List<OrganizationId> over(LocalDate day) {
    return db.sql(
            """
            SELECT DISTINCT org_id FROM contracts.company_act
             WHERE state = 'CONFIRMED' AND kind <> 'RENAMED' AND valid_from <= :day
            """)
        .param("day", day)
        .query((row, _) -> new OrganizationId(row.getObject(1, UUID.class)))
        .list();
  }

  /** Something entered that nobody else has confirmed. */
  record Draft(OrganizationId organization, PersonId by, Instant at) {}

  /** All that waits for a second person. */
  List<Draft> drafts() {
    return db.sql(
            """
            SELECT org_id, drafted_by, drafted_at FROM contracts.company_act
             WHERE state = 'DRAFT' ORDER BY drafted_at
            """)
        .query(
            (row, _) ->
                new Draft(
                    new OrganizationId(row.getObject("org_id", UUID.class)),
                    new PersonId(row.getObject("drafted_by", UUID.class)),
                    row.getObject("drafted_at", OffsetDateTime.class).toInstant()))
        .list();
  }

  Optional<CompanyAct> draft(OrganizationId organization) {
    return db.sql(SELECT + " WHERE org_id = :org AND state = 'DRAFT'")
        .param("org", organization.value())
        .query((row, _) -> read(row))
        .optional();
  }

  private static CompanyAct read(ResultSet row) throws SQLException {
    return new CompanyAct(
        new CompanyActId(row.getObject("id", UUID.class)),
        new OrganizationId(row.getObject("org_id", UUID.class)),
        CompanyTurn.Kind.valueOf(row.getString("kind")),
        row.getObject("valid_from", LocalDate.class),
        row.getString("name"),
        row.getString("address"),
        Optional.ofNullable(row.getObject("successor", UUID.class)).map(OrganizationId::new),
        row.getString("answered_by"),
        CompanyAct.Ground.valueOf(row.getString("ground")),
        row.getObject("ground_on", LocalDate.class),
        row.getString("ground_no"),
        new PersonId(row.getObject("drafted_by", UUID.class)),
        Optional.ofNullable(row.getObject("confirmed_by", UUID.class)).map(PersonId::new),
        Optional.ofNullable(row.getObject("confirmed_at", OffsetDateTime.class))
            .map(OffsetDateTime::toInstant));
  }

  /** Keeps a draft; a later one takes its place. */
  void write(CompanyAct draft, Instant at) {
    db.sql(
            """
            INSERT INTO contracts.company_act (id, org_id, kind, valid_from, name, address, successor, answered_by,
                                               ground, ground_on, ground_no, state, drafted_by, drafted_at)
            VALUES (:id, :org, :kind, :from, :name, :address, :successor, :answered, :ground, :groundOn, :groundNo,
                    'DRAFT', :by, :at)
            ON CONFLICT (org_id) WHERE state = 'DRAFT'
            DO UPDATE SET kind = :kind, valid_from = :from, name = :name, address = :address, successor = :successor,
                          answered_by = :answered, ground = :ground, ground_on = :groundOn, ground_no = :groundNo,
                          drafted_by = :by, drafted_at = :at
            """)
        .param("id", draft.id().value())
        .param("org", draft.organization().value())
        .param("kind", draft.kind().name())
        .param("from", draft.from())
        .param("name", draft.name())
        .param("address", draft.address())
        .param("successor", draft.successor().map(OrganizationId::value).orElse(null))
        .param("answered", draft.answeredBy())
        .param("ground", draft.ground().name())
        .param("groundOn", draft.groundOn())
        .param("groundNo", draft.groundNumber())
        .param("by", draft.draftedBy().value())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  void confirm(CompanyActId id, PersonId by, Instant at) {
    db.sql(
            """
            UPDATE contracts.company_act SET state = 'CONFIRMED', confirmed_by = :by, confirmed_at = :at
             WHERE id = :id AND state = 'DRAFT'
            """)
        .param("id", id.value())
        .param("by", by.value())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Takes it back; false if its day has come, or somebody did it before. */
  boolean withdraw(
      OrganizationId organization, CompanyActId id, PersonId by, Instant at, LocalDate today) {
    return db.sql(
                """
                UPDATE contracts.company_act SET state = 'WITHDRAWN', withdrawn_by = :by, withdrawn_at = :at
                 WHERE id = :id AND org_id = :org
                   AND (state = 'DRAFT' OR state = 'CONFIRMED' AND valid_from > :today)
                """)
            .param("id", id.value())
            .param("org", organization.value())
            .param("by", by.value())
            .param("at", at.atOffset(ZoneOffset.UTC))
            .param("today", today)
            .update()
        == 1;
  }
}
