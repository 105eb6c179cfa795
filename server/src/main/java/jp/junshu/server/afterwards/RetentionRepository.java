package jp.junshu.server.afterwards;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.id.PersonId;
import jp.junshu.server.forms.ContractHead;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RetentionRepository {

  private final JdbcClient db;

  RetentionRepository(JdbcClient db) {
    this.db = db;
  }

  record Said(ContractId contract, Records records, Kept kept) {}

  /** The last class that was said of each kind. */
  List<Said> said(List<ContractId> contracts) {
    return db.sql(
            """
            SELECT DISTINCT ON (contract_id, records) contract_id, records, kept
              FROM afterwards.retention
             WHERE contract_id = ANY (:contracts)
             ORDER BY contract_id, records, act_no DESC
            """)
        .param("contracts", ids(contracts))
        .query(
            (row, _) ->
                new Said(
                    contract(row),
                    Records.valueOf(row.getString("records")),
                    Kept.valueOf(row.getString("kept"))))
        .list();
  }

  record DisposalOf(ContractId contract, Disposal disposal) {}

  List<DisposalOf> disposals(List<ContractId> contracts) {
    return db.sql(
            """
            SELECT contract_id, records, outcome, keep_until, reason, drafted_by, decided_by, decided_at
              FROM afterwards.disposal
             WHERE contract_id = ANY (:contracts)
             ORDER BY act_no
            """)
        .param("contracts", ids(contracts))
        .query((row, _) -> new DisposalOf(contract(row), disposal(row)))
        .list();
  }

  private static Disposal disposal(ResultSet row) throws SQLException {
    return new Disposal(
        Records.valueOf(row.getString("records")),
        Disposal.Outcome.valueOf(row.getString("outcome")),
        Optional.ofNullable(row.getObject("keep_until", LocalDate.class)),
        row.getString("reason"),
        new PersonId(row.getObject("drafted_by", UUID.class)),
        person(row, "decided_by"),
        instant(row, "decided_at"));
  }

  /** The contracts with a decided disposal that was not carried out. */
  List<ContractId> notCarriedOut(List<ContractId> contracts) {
    return db.sql(
            """
            SELECT DISTINCT d.contract_id
              FROM afterwards.disposal d
             WHERE d.contract_id = ANY (:contracts) AND d.outcome = 'DISPOSE' AND d.decided_at IS NOT NULL
               AND NOT EXISTS (SELECT FROM afterwards.carried_out c
                                WHERE c.contract_id = d.contract_id AND c.records = d.records)
            """)
        .param("contracts", ids(contracts))
        .query((row, _) -> contract(row))
        .list();
  }

  record HoldOf(ContractId contract, LegalHold hold) {}

  List<HoldOf> holds(List<ContractId> contracts) {
    return db.sql(
            """
            SELECT contract_id, reason, proposed_by, proposed_at, placed_by, lift_reason, lift_proposed_by, lifted_at
              FROM afterwards.legal_hold
             WHERE contract_id = ANY (:contracts)
             ORDER BY act_no
            """)
        .param("contracts", ids(contracts))
        .query((row, _) -> new HoldOf(contract(row), hold(row)))
        .list();
  }

  private static LegalHold hold(ResultSet row) throws SQLException {
    return new LegalHold(
        row.getString("reason"),
        new PersonId(row.getObject("proposed_by", UUID.class)),
        instant(row, "proposed_at").orElseThrow(),
        person(row, "placed_by"),
        Optional.ofNullable(row.getString("lift_reason")),
        person(row, "lift_proposed_by"),
        instant(row, "lifted_at"));
  }

  void say(
      ContractHead contract, Records records, Kept kept, String reason, PersonId by, Instant at) {
    db.sql(
            """
            INSERT INTO afterwards.retention (contract_id, org_id, records, kept, reason, set_by, set_at)
            VALUES (:contract, :org, :records, :kept, :reason, :by, :at)
            """)
        .param("contract", contract.id().value())
        .param("org", contract.contractor().value())
        .param("records", records.name())
        .param("kept", kept.name())
        .param("reason", reason)
        .param("by", by.value())
        .param("at", utc(at))
        .update();
  }

  /** Keeps a draft; a later one takes its place. */
  void draft(ContractHead contract, Disposal draft, Instant at) {
    db.sql(
            """
            INSERT INTO afterwards.disposal (contract_id, org_id, records, outcome, keep_until, reason, drafted_by,
                                             drafted_at)
            VALUES (:contract, :org, :records, :outcome, :until, :reason, :by, :at)
            ON CONFLICT (contract_id, records) WHERE decided_at IS NULL
            DO UPDATE SET outcome = :outcome, keep_until = :until, reason = :reason, drafted_by = :by, drafted_at = :at
            """)
        .param("contract", contract.id().value())
        .param("org", contract.contractor().value())
        .param("records", draft.records().name())
        .param("outcome", draft.outcome().name())
        .param("until", draft.keepUntil().orElse(null))
        .param("reason", draft.reason())
        .param("by", draft.draftedBy().value())
        .param("at", utc(at))
        .update();
  }

  /** Decides the draft; false if there is none. */
  boolean decide(ContractId contract, Records records, PersonId by, Instant at) {
    return db.sql(
                """
                UPDATE afterwards.disposal SET decided_by = :by, decided_at = :at
                 WHERE contract_id = :contract AND records = :records AND decided_at IS NULL
                """)
            .param("contract", contract.value())
            .param("records", records.name())
            .param("by", by.value())
            .param("at", utc(at))
            .update()
        == 1;
  }

  /** Proposes a hold; false if one stands or waits. */
  boolean propose(ContractHead contract, String reason, PersonId by, Instant at) {
    return db.sql(
                """
                INSERT INTO afterwards.legal_hold (contract_id, org_id, reason, proposed_by, proposed_at)
                VALUES (:contract, :org, :reason, :by, :at)
                ON CONFLICT (contract_id) WHERE lifted_at IS NULL DO NOTHING
                """)
            .param("contract", contract.id().value())
            .param("org", contract.contractor().value())
            .param("reason", reason)
            .param("by", by.value())
            .param("at", utc(at))
            .update()
        == 1;
  }

  /** Places the hold that was proposed; false if none waits. */
  boolean place(ContractId contract, PersonId by, Instant at) {
    return move(
        contract,
        by,
        at,
        """
        UPDATE afterwards.legal_hold SET placed_by = :by, placed_at = :at
         WHERE contract_id = :contract AND placed_at IS NULL AND lifted_at IS NULL
        """);
  }

  /** Proposes to lift what stands; false if nothing does, or somebody proposed it before. */
  boolean proposeLift(ContractId contract, String reason, PersonId by, Instant at) {
    return db.sql(
                """
                UPDATE afterwards.legal_hold
                   SET lift_reason = :reason, lift_proposed_by = :by, lift_proposed_at = :at
                 WHERE contract_id = :contract AND lifted_at IS NULL AND lift_proposed_at IS NULL
                """)
            .param("contract", contract.value())
            .param("reason", reason)
            .param("by", by.value())
            .param("at", utc(at))
            .update()
        == 1;
  }

  /** Lifts what was proposed to be lifted; false if nothing was. */
  boolean lift(ContractId contract, PersonId by, Instant at) {
    return move(
        contract,
        by,
        at,
        """
        UPDATE afterwards.legal_hold SET lifted_by = :by, lifted_at = :at
         WHERE contract_id = :contract AND lift_proposed_at IS NOT NULL AND lifted_at IS NULL
        """);
  }

  private boolean move(ContractId contract, PersonId by, Instant at, String how) {
    return db.sql(how)
            .param("contract", contract.value())
            .param("by", by.value())
            .param("at", utc(at))
            .update()
        == 1;
  }

  private static ContractId contract(ResultSet row) throws SQLException {
    return new ContractId(row.getObject("contract_id", UUID.class));
  }

  private static Optional<PersonId> person(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, UUID.class)).map(PersonId::new);
  }

  private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }

  private static UUID[] ids(List<ContractId> contracts) {
    return contracts.stream().map(ContractId::value).toArray(UUID[]::new);
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
