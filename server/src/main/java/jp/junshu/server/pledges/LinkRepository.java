package jp.junshu.server.pledges;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.junshu.core.id.AssignmentId;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.id.PersonId;
import jp.junshu.core.id.PledgeLinkId;
import jp.junshu.core.merkle.Hash;
import jp.junshu.server.forms.ContractHead;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class LinkRepository {

  private static final String COLUMNS =
      """
      SELECT id, contract_id, assignment_id, person_id, purpose, made_by, made_by_name, made_at, good_until, used_at,
             revoked_at
        FROM pledges.link
      """;

  private final JdbcClient db;

  LinkRepository(JdbcClient db) {
    this.db = db;
  }

  void insert(ContractHead contract, PledgeLink link, Hash token) {
    db.sql(
            """
            INSERT INTO pledges.link (id, token_hash, contract_id, org_id, assignment_id, person_id, purpose, made_by,
                                      made_by_name, made_at, good_until)
            VALUES (:id, :hash, :contract, :org, :place, :person, :purpose, :by, :name, :at, :until)
            """)
        .param("id", link.id().value())
        .param("hash", token.bytes())
        .param("contract", contract.id().value())
        .param("org", contract.contractor().value())
        .param("place", link.place().value())
        .param("person", link.person().value())
        .param("purpose", link.purpose().name())
        .param("by", link.madeBy().value())
        .param("name", link.madeByName())
        .param("at", utc(link.madeAt()))
        .param("until", utc(link.until()))
        .update();
  }

  /** Those of a contract, the newest first. */
  List<PledgeLink> of(ContractId contract) {
    return db.sql(COLUMNS + " WHERE contract_id = :contract ORDER BY made_at DESC, id")
        .param("contract", contract.value())
        .query((row, _) -> read(row))
        .list();
  }

  /** The one with that token, whatever became of it. */
  Optional<PledgeLink> find(Hash token) {
    return db.sql(COLUMNS + " WHERE token_hash = :hash")
        .param("hash", token.bytes())
        .query((row, _) -> read(row))
        .optional();
  }

  /** Makes worthless what that person holds for that purpose and did not use; their ids. */
  List<PledgeLinkId> revokeAll(
      ContractId contract, PersonId person, LinkPurpose purpose, Instant at) {
    return db.sql(
            """
            UPDATE pledges.link SET revoked_at = :at
             WHERE contract_id = :contract AND person_id = :person AND purpose = :purpose
               AND used_at IS NULL AND revoked_at IS NULL
            RETURNING id
            """)
        .param("contract", contract.value())
        .param("person", person.value())
        .param("purpose", purpose.name())
        .param("at", utc(at))
        .query((row, _) -> new PledgeLinkId(row.getObject("id", UUID.class)))
        .list();
  }

  /** Makes it worthless; false if it is used or worthless already. */
  boolean revoke(ContractId contract, PledgeLinkId id, Instant at) {
    return db.sql(
                """
                UPDATE pledges.link SET revoked_at = :at
                 WHERE id = :id AND contract_id = :contract AND used_at IS NULL AND revoked_at IS NULL
                """)
            .param("id", id.value())
            .param("contract", contract.value())
            .param("at", utc(at))
            .update()
        == 1;
  }

  /** Uses it; true for one caller only. */
  boolean use(PledgeLinkId id, Instant at) {
    return db.sql(
                """
                UPDATE pledges.link SET used_at = :at
                 WHERE id = :id AND used_at IS NULL AND revoked_at IS NULL AND good_until > :at
                """)
            .param("id", id.value())
            .param("at", utc(at))
            .update()
        == 1;
  }

  private static PledgeLink read(ResultSet row) throws SQLException {
    return new PledgeLink(
        new PledgeLinkId(row.getObject("id", UUID.class)),
        new ContractId(row.getObject("contract_id", UUID.class)),
        new AssignmentId(row.getObject("assignment_id", UUID.class)),
        new PersonId(row.getObject("person_id", UUID.class)),
        LinkPurpose.valueOf(row.getString("purpose")),
        new PersonId(row.getObject("made_by", UUID.class)),
        row.getString("made_by_name"),
        row.getObject("made_at", OffsetDateTime.class).toInstant(),
        row.getObject("good_until", OffsetDateTime.class).toInstant(),
        at(row, "used_at"),
        at(row, "revoked_at"));
  }

  private static Optional<Instant> at(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
