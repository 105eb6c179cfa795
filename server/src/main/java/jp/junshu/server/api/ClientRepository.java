package jp.junshu.server.api;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.junshu.core.id.ClientId;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.id.OrganizationId;
import jp.junshu.core.id.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ClientRepository {

  private static final String SELECT =
      """
      SELECT c.id, c.contract_id, c.org_id, c.person_id, c.name, c.scopes, c.made_at, c.expires_at, c.revoked_at
        FROM api.client c
      """;

  private final JdbcClient db;

  ClientRepository(JdbcClient db) {
    this.db = db;
  }

  List<Client> ofContract(ContractId contract) {
    return db.sql(SELECT + " WHERE c.contract_id = :contract ORDER BY c.made_at DESC, c.id")
        .param("contract", contract.value())
        .query((row, _) -> read(row))
        .list();
  }

  Optional<Client> find(ClientId id) {
    return db.sql(SELECT + " WHERE c.id = :id")
        .param("id", id.value())
        .query((row, _) -> read(row))
        .optional();
  }

  /** The hash of its secret, for the system's eyes alone. */
  Optional<byte[]> hash(ClientId id) {
    return db.sql("SELECT hash FROM api.client_secret WHERE client_id = :id")
        .param("id", id.value())
        .query((row, _) -> row.getBytes("hash"))
        .optional();
  }

  void insert(Client client, byte[] hash) {
    db.sql(
            """
            INSERT INTO api.client (id, contract_id, org_id, person_id, name, scopes, made_at, expires_at)
            VALUES (:id, :contract, :org, :person, :name, :scopes, :made, :expires)
            """)
        .param("id", client.id().value())
        .param("contract", client.contract().value())
        .param("org", client.organization().value())
        .param("person", client.person().value())
        .param("name", client.name())
        .param("scopes", Scope.codes(client.scopes()).toArray(String[]::new))
        .param("made", utc(client.made()))
        .param("expires", utc(client.expires()))
        .update();
    db.sql(
            """
            INSERT INTO api.client_secret (client_id, contract_id, org_id, hash)
            VALUES (:id, :contract, :org, :hash)
            """)
        .param("id", client.id().value())
        .param("contract", client.contract().value())
        .param("org", client.organization().value())
        .param("hash", hash)
        .update();
  }

  /** True once for each client. */
  boolean revoke(ContractId contract, ClientId id, Instant at) {
    return db.sql(
                """
                UPDATE api.client
                   SET revoked_at = :at
                 WHERE id = :id AND contract_id = :contract AND revoked_at IS NULL
                """)
            .param("at", utc(at))
            .param("id", id.value())
            .param("contract", contract.value())
            .update()
        == 1;
  }

  private static Client read(ResultSet row) throws SQLException {
    var scopes = (String[]) row.getArray("scopes").getArray();
    return new Client(
        new ClientId(row.getObject("id", UUID.class)),
        new ContractId(row.getObject("contract_id", UUID.class)),
        new OrganizationId(row.getObject("org_id", UUID.class)),
        new PersonId(row.getObject("person_id", UUID.class)),
        row.getString("name"),
        Arrays.stream(scopes).flatMap(code -> Scope.of(code).stream()).toList(),
        row.getObject("made_at", OffsetDateTime.class).toInstant(),
        row.getObject("expires_at", OffsetDateTime.class).toInstant(),
        Optional.ofNullable(row.getObject("revoked_at", OffsetDateTime.class))
            .map(OffsetDateTime::toInstant));
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
