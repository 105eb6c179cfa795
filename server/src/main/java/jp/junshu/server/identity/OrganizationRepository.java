package jp.junshu.server.identity;

import static jp.junshu.server.identity.Rows.utc;
import static jp.junshu.server.identity.Rows.uuid;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.junshu.core.id.CompanyActId;
import jp.junshu.core.id.OrganizationId;
import jp.junshu.core.merkle.Hash;
import jp.junshu.core.policy.Side;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class OrganizationRepository {

  private static final String SELECT =
      """
      SELECT o.id, o.side, coalesce(n.name, o.name) AS name, coalesce(n.address, o.address) AS address,
             o.representative, o.corporate_number
        FROM identity.organization o
        LEFT JOIN LATERAL (SELECT c.name, c.address
                             FROM identity.organization_name c
                            WHERE c.org_id = o.id AND c.valid_from <= :day AND NOT c.withdrawn
                            ORDER BY c.valid_from DESC
                            LIMIT 1) n ON true
      """;

  private final JdbcClient db;

  OrganizationRepository(JdbcClient db) {
    this.db = db;
  }

  void insert(
      OrganizationId id, Side side, OrganizationDetails details, Hash commitment, Instant at) {
    db.sql(
            """
            INSERT INTO identity.organization
                   (id, side, name, address, representative, corporate_number, commitment, registered_at)
            VALUES (:id, :side, :name, :address, :representative, :number, :commitment, :at)
            """)
        .param("id", id.value())
        .param("side", side.name())
        .param("name", details.name())
        .param("address", details.address())
        .param("representative", details.representative())
        .param("number", details.corporateNumber().orElse(null))
        .param("commitment", commitment.bytes())
        .param("at", utc(at))
        .update();
  }

  /** As it is called on that day. */
  Optional<Organization> find(OrganizationId id, LocalDate day) {
    return db.sql(SELECT + " WHERE o.id = :id")
        .param("id", id.value())
        .param("day", day)
        .query((row, _) -> organization(row))
        .optional();
  }

  /** The municipality itself, once it is registered. */
  Optional<OrganizationId> ward() {
    return db.sql("SELECT id FROM identity.organization WHERE side = 'WARD'")
        .query((row, _) -> new OrganizationId(uuid(row, "id")))
        .optional();
  }

  /** All of them, called as on that day. */
  List<Organization> all(LocalDate day) {
    return db.sql(SELECT + " ORDER BY o.side DESC, 3, o.id")
        .param("day", day)
        .query((row, _) -> organization(row))
        .list();
  }

  /** From that day it is called so. */
  void rename(OrganizationId id, CompanyActId act, String name, String address, LocalDate from) {
    db.sql(
            """
            INSERT INTO identity.organization_name (act_id, org_id, name, address, valid_from)
            VALUES (:act, :id, :name, :address, :from)
            """)
        .param("act", act.value())
        .param("id", id.value())
        .param("name", name)
        .param("address", address)
        .param("from", from)
        .update();
  }

  /** The name that the act gave counts for nothing. */
  void keepName(CompanyActId act) {
    db.sql("UPDATE identity.organization_name SET withdrawn = true WHERE act_id = :act")
        .param("act", act.value())
        .update();
  }

  private static Organization organization(ResultSet row) throws SQLException {
    return new Organization(
        new OrganizationId(uuid(row, "id")),
        Side.valueOf(row.getString("side")),
        row.getString("name"),
        row.getString("address"),
        row.getString("representative"),
        Optional.ofNullable(row.getString("corporate_number")));
  }
}
