package jp.junshu.server.chain;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

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
import jp.junshu.core.id.FilingId;
import jp.junshu.core.id.PersonId;
import jp.junshu.core.id.TierId;
import jp.junshu.server.forms.ContractHead;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class TierRepository {

  private final JdbcClient db;

  TierRepository(JdbcClient db) {
    this.db = db;
  }

  private record Row(TierId tier, Consent consent) {}

  /** Every tier of these contracts, the one consented to first at the top. */
  List<Tier> ofContracts(List<ContractId> contracts) {
    var ids = contracts.stream().map(ContractId::value).toArray(UUID[]::new);
    var consents =
        db
            .sql(
                """
                SELECT tier_id, filing_id, first_day, last_day, consented_at, ended_at, ended_by, end_reason
                  FROM chain.consent
                 WHERE contract_id = ANY (:contracts)
                """)
            .param("contracts", ids)
            .query((row, _) -> new Row(tier(row, "tier_id"), consent(row)))
            .list()
            .stream()
            .collect(groupingBy(Row::tier, mapping(Row::consent, toList())));
    return db.sql(
            """
            SELECT tier_id, contract_id, parent_id, kind, firm
              FROM chain.tier
             WHERE contract_id = ANY (:contracts)
             ORDER BY begun_at, tier_id
            """)
        .param("contracts", ids)
        .query(
            (row, _) ->
                new Tier(
                    tier(row, "tier_id"),
                    new ContractId(row.getObject("contract_id", UUID.class)),
                    Optional.ofNullable(row.getObject("parent_id", UUID.class)).map(TierId::new),
                    Tier.Kind.valueOf(row.getString("kind")),
                    row.getString("firm"),
                    consents.getOrDefault(tier(row, "tier_id"), List.of())))
        .list();
  }

  private static TierId tier(ResultSet row, String column) throws SQLException {
    return new TierId(row.getObject(column, UUID.class));
  }

  private static Consent consent(ResultSet row) throws SQLException {
    var ended = row.getObject("ended_at", OffsetDateTime.class);
    return new Consent(
        new FilingId(row.getObject("filing_id", UUID.class)),
        row.getObject("first_day", LocalDate.class),
        row.getObject("last_day", LocalDate.class),
        row.getObject("consented_at", OffsetDateTime.class).toInstant(),
        ended == null
            ? Optional.empty()
            : Optional.of(
                new Consent.Ended(
                    ended.toInstant(),
                    new PersonId(row.getObject("ended_by", UUID.class)),
                    row.getString("end_reason"))));
  }

  void insert(ContractHead contract, TierId tier, Chains.Granted granted) {
    db.sql(
            """
            INSERT INTO chain.tier (tier_id, contract_id, org_id, parent_id, kind, firm, begun_at)
            VALUES (:tier, :contract, :org, :parent, :kind, :firm, :at)
            """)
        .param("tier", tier.value())
        .param("contract", contract.id().value())
        .param("org", contract.contractor().value())
        .param("parent", granted.parent().map(TierId::value).orElse(null))
        .param("kind", granted.kind().name())
        .param("firm", granted.firm())
        .param("at", utc(granted.at()))
        .update();
  }

  void insertConsent(ContractHead contract, TierId tier, Chains.Granted granted) {
    db.sql(
            """
            INSERT INTO chain.consent (filing_id, tier_id, contract_id, org_id, first_day, last_day, consented_at)
            VALUES (:filing, :tier, :contract, :org, :from, :until, :at)
            """)
        .param("filing", granted.filing().value())
        .param("tier", tier.value())
        .param("contract", contract.id().value())
        .param("org", contract.contractor().value())
        .param("from", granted.from())
        .param("until", granted.until())
        .param("at", utc(granted.at()))
        .update();
  }

  /** Ends every consent of a tier that has not ended and whose last day has not passed. */
  List<FilingId> end(ContractId contract, TierId tier, Consent.Ended ended, LocalDate today) {
    return db.sql(
            """
            UPDATE chain.consent SET ended_at = :at, ended_by = :by, end_reason = :reason
             WHERE contract_id = :contract AND tier_id = :tier AND ended_at IS NULL AND last_day >= :today
            RETURNING filing_id
            """)
        .param("at", utc(ended.at()))
        .param("by", ended.by().value())
        .param("reason", ended.reason())
        .param("contract", contract.value())
        .param("tier", tier.value())
        .param("today", today)
        .query((row, _) -> new FilingId(row.getObject(1, UUID.class)))
        .list();
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
