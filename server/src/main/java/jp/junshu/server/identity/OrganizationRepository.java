package jp.junshu.server.identity;

import static jp.junshu.server.identity.Rows.utc;
import static jp.junshu.server.identity.Rows.uuid;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.junshu.core.id.OrganizationId;
import jp.junshu.core.merkle.Hash;
import jp.junshu.core.policy.Side;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class OrganizationRepository {

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

  Optional<Organization> find(OrganizationId id) {
    return db.sql(
            """
            SELECT id, side, name, address, representative, corporate_number
              FROM identity.organization
             WHERE id = :id
            """)
        .param("id", id.value())
        .query((row, _) -> organization(row))
        .optional();
  }

  List<Organization> all() {
    return db.sql(
            """
            SELECT id, side, name, address, representative, corporate_number
              FROM identity.organization
             ORDER BY side DESC, name, id
            """)
        .query((row, _) -> organization(row))
        .list();
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
