package jp.junshu.server.assets;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.junshu.core.form.Life;
import jp.junshu.core.id.AssetId;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.id.FilingId;
import jp.junshu.core.policy.Side;
import jp.junshu.server.assets.Movement.Proof;
import jp.junshu.server.assets.Movement.Terms;
import jp.junshu.server.assets.Movement.Told;
import jp.junshu.server.forms.ContractHead;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class MovementRepository {

  private final JdbcClient db;

  MovementRepository(JdbcClient db) {
    this.db = db;
  }

  /** Everything that counts, the oldest first; a replaced revision does not. */
  List<Movement> ofContracts(List<ContractId> contracts) {
    return db.sql(
            """
            SELECT filing_id, row_no, number, contract_id, asset_id, kind, filed_side, state, quantity, happened_at,
                   filed_at, settled_at, outside, return_due, serial_no, certificate_no, level, witnessed,
                   kind IN ('DISPOSED', 'ERASED')
                     AND assets.proof_used_elsewhere(filing_id, asset_id, serial_no, certificate_no) AS used_elsewhere
              FROM assets.movement
             WHERE contract_id = ANY (:contracts) AND state <> 'REPLACED'
             ORDER BY filed_at, number, row_no
            """)
        .param("contracts", contracts.stream().map(ContractId::value).toArray(UUID[]::new))
        .query((row, _) -> read(row))
        .list();
  }

  private static Movement read(ResultSet row) throws SQLException {
    return new Movement(
        told(row),
        new AssetId(row.getObject("asset_id", UUID.class)),
        Movement.Kind.valueOf(row.getString("kind")),
        row.getLong("quantity"),
        instant(row, "happened_at"),
        Optional.ofNullable(row.getObject("settled_at", OffsetDateTime.class))
            .map(OffsetDateTime::toInstant),
        new Terms(
            row.getBoolean("outside"),
            Optional.ofNullable(row.getObject("return_due", LocalDate.class))),
        new Proof(
            Optional.ofNullable(row.getString("serial_no")),
            Optional.ofNullable(row.getString("certificate_no")),
            Optional.ofNullable(row.getString("level")).map(Level::valueOf),
            row.getBoolean("witnessed"),
            row.getBoolean("used_elsewhere")));
  }

  private static Told told(ResultSet row) throws SQLException {
    return new Told(
        new FilingId(row.getObject("filing_id", UUID.class)),
        row.getString("number"),
        row.getInt("row_no"),
        new ContractId(row.getObject("contract_id", UUID.class)),
        Side.valueOf(row.getString("filed_side")),
        Life.State.valueOf(row.getString("state")),
        instant(row, "filed_at"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  /** Enters a row of a filing's current revision. */
  void insert(ContractHead contract, int revision, Movement m) {
    db.sql(
            """
            INSERT INTO assets.movement (filing_id, revision, row_no, number, contract_id, org_id, asset_id, kind,
                                         filed_side, state, quantity, happened_at, filed_at, outside, return_due,
                                         serial_no, certificate_no, level, witnessed)
            VALUES (:filing, :revision, :row, :number, :contract, :org, :asset, :kind, :side, :state, :quantity,
                    :happened, :filed, :outside, :returnDue, :serial, :certificate, :level, :witnessed)
            """)
        .param("filing", m.told().filing().value())
        .param("revision", revision)
        .param("row", m.told().row())
        .param("number", m.told().number())
        .param("contract", contract.id().value())
        .param("org", contract.contractor().value())
        .param("asset", m.asset().value())
        .param("kind", m.kind().name())
        .param("side", m.told().by().name())
        .param("state", m.told().state().name())
        .param("quantity", m.quantity())
        .param("happened", utc(m.happenedAt()))
        .param("filed", utc(m.told().at()))
        .param("outside", m.terms().outside())
        .param("returnDue", m.terms().returnDue().orElse(null))
        .param("serial", m.proof().serialNo().orElse(null))
        .param("certificate", m.proof().certificateNo().orElse(null))
        .param("level", m.proof().level().map(Level::name).orElse(null))
        .param("witnessed", m.proof().witnessed())
        .update();
  }

  /** What an earlier revision told counts no more. */
  void replace(FilingId filing) {
    db.sql("UPDATE assets.movement SET state = 'REPLACED' WHERE filing_id = :filing")
        .param("filing", filing.value())
        .update();
  }

  /** The filing's life went on. */
  void move(FilingId filing, Life.State state, Optional<Instant> settledAt) {
    db.sql(
            """
            UPDATE assets.movement SET state = :state, settled_at = :settled
             WHERE filing_id = :filing AND state <> 'REPLACED'
            """)
        .param("filing", filing.value())
        .param("state", state.name())
        .param("settled", settledAt.map(MovementRepository::utc).orElse(null))
        .update();
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
