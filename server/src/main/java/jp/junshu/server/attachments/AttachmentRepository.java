package jp.junshu.server.attachments;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.AttachmentId;
import jp.junshu.core.id.FilingId;
import jp.junshu.core.id.PersonId;
import jp.junshu.core.merkle.Hash;
import jp.junshu.server.forms.Attached;
import jp.junshu.server.forms.ContractDirectory.Signature;
import jp.junshu.server.forms.ContractHead;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AttachmentRepository {

  private final JdbcClient db;

  AttachmentRepository(JdbcClient db) {
    this.db = db;
  }

  void insertPiece(ContractHead contract, AttachmentId id, int number, byte[] bytes) {
    db.sql(
            """
            INSERT INTO attachments.piece (attachment_id, number, contract_id, org_id, bytes)
            VALUES (:id, :number, :contract, :org, :bytes)
            """)
        .param("id", id.value())
        .param("number", number)
        .param("contract", contract.id().value())
        .param("org", contract.contractor().value())
        .param("bytes", bytes)
        .update();
  }

  void insert(
      ContractHead contract,
      Owner owner,
      String name,
      Kept kept,
      PersonActor by,
      Signature signature,
      Instant at) {
    db.sql(
            """
            INSERT INTO attachments.attachment (id, contract_id, org_id, owner_type, owner_id, name, kind, size, sha256,
                                                commitment, added_by, added_org, by_post, by_name, added_at)
            VALUES (:id, :contract, :org, :type, :owner, :name, :kind, :size, :sha256, :commitment, :by, :organization,
                    :post, :called, :at)
            """)
        .param("id", kept.id().value())
        .param("contract", contract.id().value())
        .param("org", contract.contractor().value())
        .param("type", owner.type())
        .param("owner", owner.id())
        .param("name", name)
        .param("kind", kept.kind().name())
        .param("size", kept.size())
        .param("sha256", kept.sha256().bytes())
        .param("commitment", kept.commitment().bytes())
        .param("by", by.person().value())
        .param("organization", by.organization().value())
        .param("post", signature.post())
        .param("called", signature.name())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Those that lie with these filings now. */
  Map<FilingId, List<Attached>> ofFilings(List<FilingId> filings) {
    return db
        .sql(
            """
            SELECT id, owner_id, name, kind, size, sha256, stays, by_post, by_name, added_at
              FROM attachments.attachment
             WHERE owner_type = 'FILING' AND owner_id = ANY (:filings) AND removed_at IS NULL
             ORDER BY added_at, id
            """)
        .param("filings", filings.stream().map(FilingId::value).toArray(UUID[]::new))
        .query((row, _) -> Map.entry(filing(row), read(row)))
        .list()
        .stream()
        .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
  }

  private static FilingId filing(ResultSet row) throws SQLException {
    return new FilingId(row.getObject("owner_id", UUID.class));
  }

  private static Attached read(ResultSet row) throws SQLException {
    return new Attached(
        new AttachmentId(row.getObject("id", UUID.class)),
        row.getString("name"),
        row.getString("kind"),
        row.getLong("size"),
        Hash.of(row.getBytes("sha256")),
        row.getBoolean("stays"),
        row.getString("by_post") + " " + row.getString("by_name"),
        row.getObject("added_at", OffsetDateTime.class).toInstant());
  }

  /** Whoever added one or took one away, those that are no longer there too. */
  Set<PersonId> touchedBy(Owner owner) {
    return Set.copyOf(
        db.sql(
                """
                SELECT added_by AS person FROM attachments.attachment
                 WHERE owner_type = :type AND owner_id = :owner
                 UNION
                SELECT removed_by FROM attachments.attachment
                 WHERE owner_type = :type AND owner_id = :owner AND removed_by IS NOT NULL
                """)
            .param("type", owner.type())
            .param("owner", owner.id())
            .query((row, _) -> new PersonId(row.getObject("person", UUID.class)))
            .list());
  }

  /** How many were ever added, those that were taken away too. */
  int ever(Owner owner) {
    return db.sql(
            """
            SELECT count(*) FROM attachments.attachment WHERE owner_type = :type AND owner_id = :owner
            """)
        .param("type", owner.type())
        .param("owner", owner.id())
        .query(Integer.class)
        .single();
  }

  /** One that lies there, as it was kept. */
  Optional<Kept> find(Owner owner, AttachmentId id) {
    return db.sql(
            """
            SELECT id, kind, size, sha256, commitment
              FROM attachments.attachment
             WHERE id = :id AND owner_type = :type AND owner_id = :owner AND removed_at IS NULL
            """)
        .param("id", id.value())
        .param("type", owner.type())
        .param("owner", owner.id())
        .query(
            (row, _) ->
                new Kept(
                    new AttachmentId(row.getObject("id", UUID.class)),
                    AttachmentKind.valueOf(row.getString("kind")),
                    row.getLong("size"),
                    Hash.of(row.getBytes("sha256")),
                    Hash.of(row.getBytes("commitment"))))
        .optional();
  }

  /** Lays it with something else, to stay there. */
  void move(AttachmentId id, Owner to) {
    db.sql(
            """
            UPDATE attachments.attachment SET owner_type = :type, owner_id = :owner, stays = true
             WHERE id = :id AND removed_at IS NULL
            """)
        .param("type", to.type())
        .param("owner", to.id())
        .param("id", id.value())
        .update();
  }

  /** Takes it away: its bytes go, that there was one stays. */
  void remove(AttachmentId id, PersonActor by, Instant at) {
    int removed =
        db.sql(
                """
                UPDATE attachments.attachment SET removed_by = :by, removed_at = :at
                 WHERE id = :id AND removed_at IS NULL AND NOT stays
                """)
            .param("by", by.person().value())
            .param("at", at.atOffset(ZoneOffset.UTC))
            .param("id", id.value())
            .update();
    if (removed != 1) {
      throw new IllegalStateException(id + " stays");
    }
    db.sql("DELETE FROM attachments.piece WHERE attachment_id = :id")
        .param("id", id.value())
        .update();
  }
}
