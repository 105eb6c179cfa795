package jp.junshu.server.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.id.ImportId;
import jp.junshu.core.id.OrganizationId;
import jp.junshu.core.id.PersonId;
import jp.junshu.core.merkle.Hash;
import jp.junshu.server.forms.ContractHead;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class BatchRepository {

  private static final String COLUMNS =
      """
      SELECT id, contract_id, target, file_name, source_digest, source_size, language, state, told, taken_by, taken_org, taken_at,
             since, confirmed_by, confirmed_at
        FROM intake.batch
      """;

  private final JdbcClient db;

  BatchRepository(JdbcClient db) {
    this.db = db;
  }

  void insert(Batch batch, ContractHead contract, byte[] source) {
    db.sql(
            """
            INSERT INTO intake.batch (id, contract_id, org_id, target, file_name, source, source_digest, source_size,
                                      language, state, told, taken_by, taken_org, taken_at, since)
            VALUES (:id, :contract, :org, :target, :file, :source, :digest, :size, :language, :state, :told, :by,
                    :organization, :at, :at)
            """)
        .param("id", batch.id().value())
        .param("contract", batch.contract().value())
        .param("org", contract.contractor().value())
        .param("target", batch.target())
        .param("file", batch.file())
        .param("source", source)
        .param("digest", batch.source().bytes())
        .param("size", batch.size())
        .param("language", batch.language().getLanguage())
        .param("state", batch.state().name())
        .param("told", batch.told().json())
        .param("by", batch.by().value())
        .param("organization", batch.organization().value())
        .param("at", utc(batch.at()))
        .update();
  }

  Optional<Batch> find(ImportId id) {
    return db.sql(COLUMNS + " WHERE id = :id")
        .param("id", id.value())
        .query((row, _) -> read(row))
        .optional();
  }

  /** What that person has still to confirm on these contracts, the oldest first. */
  List<Batch> ready(PersonActor actor, List<ContractId> contracts) {
    return db.sql(
            COLUMNS
                + """
                 WHERE taken_org = :organization AND taken_by = :person AND contract_id = ANY (:contracts)
                   AND state = 'READY'
                 ORDER BY taken_at, id
                """)
        .param("organization", actor.organization().value())
        .param("person", actor.person().value())
        .param("contracts", contracts.stream().map(ContractId::value).toArray(UUID[]::new))
        .query((row, _) -> read(row))
        .list();
  }

  List<Batch> recent(OrganizationId organization, ContractId contract, String target) {
    return db.sql(
            COLUMNS
                + """
                 WHERE taken_org = :organization AND contract_id = :contract AND target = :target
                 ORDER BY taken_at DESC, id
                 LIMIT 5
                """)
        .param("organization", organization.value())
        .param("contract", contract.value())
        .param("target", target)
        .query((row, _) -> read(row))
        .list();
  }

  Optional<byte[]> source(ImportId id) {
    return db.sql("SELECT source FROM intake.batch WHERE id = :id AND source IS NOT NULL")
        .param("id", id.value())
        .query((row, _) -> row.getBytes(1))
        .optional();
  }

  /** Moves it on; false if it is no longer where it was. Whoever comes second moves nothing. */
  boolean move(Batch from, Batch.State to, Told told, Instant at) {
    return db.sql(
                """
                UPDATE intake.batch SET state = :to, told = :told, since = :at,
                       source = CASE WHEN :to IN ('UNDONE', 'REJECTED') THEN NULL ELSE source END
                 WHERE id = :id AND state = :from AND since = :since
                """)
            .param("id", from.id().value())
            .param("from", from.state().name())
            .param("since", utc(from.since()))
            .param("to", to.name())
            .param("told", told.json())
            .param("at", utc(at))
            .update()
        == 1;
  }

  /** Keeps who confirmed it; false if somebody moved it meanwhile. */
  boolean confirm(Batch from, PersonId by, Instant at) {
    return db.sql(
                """
                UPDATE intake.batch SET state = 'CONFIRMED', since = :at, confirmed_by = :by, confirmed_at = :at
                 WHERE id = :id AND state = 'CONFIRMING' AND since = :since
                """)
            .param("id", from.id().value())
            .param("since", utc(from.since()))
            .param("by", by.value())
            .param("at", utc(at))
            .update()
        == 1;
  }

  private static Batch read(ResultSet row) throws SQLException {
    var confirmedBy = row.getObject("confirmed_by", UUID.class);
    return new Batch(
        new ImportId(row.getObject("id", UUID.class)),
        new ContractId(row.getObject("contract_id", UUID.class)),
        row.getString("target"),
        row.getString("file_name"),
        Hash.of(row.getBytes("source_digest")),
        row.getLong("source_size"),
        Locale.of(row.getString("language")),
        Batch.State.valueOf(row.getString("state")),
        Told.read(row.getString("told")),
        new PersonId(row.getObject("taken_by", UUID.class)),
        new OrganizationId(row.getObject("taken_org", UUID.class)),
        instant(row, "taken_at"),
        instant(row, "since"),
        confirmedBy == null
            ? Optional.empty()
            : Optional.of(
                new Batch.Confirmed(new PersonId(confirmedBy), instant(row, "confirmed_at"))));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
