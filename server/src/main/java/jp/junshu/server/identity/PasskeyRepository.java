package jp.junshu.server.identity;

import static jp.junshu.server.identity.Rows.instant;
import static jp.junshu.server.identity.Rows.utc;
import static jp.junshu.server.identity.Rows.uuid;

import java.util.List;
import java.util.Objects;
import jp.junshu.core.id.PasskeyId;
import jp.junshu.core.id.PersonId;
import jp.junshu.server.identity.Passkeys.Passkey;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Repository;

/**
 * Passkeys as Spring Security asks for them; one that was there before a reset is none. Called in
 * the system's transactions.
 */
@Repository
class PasskeyRepository implements UserCredentialRepository {

  private static final String STANDS =
      """
       AND NOT EXISTS (SELECT FROM identity.factor_reset r
                        WHERE r.person_id = p.person_id AND r.at >= p.created_at)
      """;

  private final JdbcClient db;

  PasskeyRepository(JdbcClient db) {
    this.db = db;
  }

  List<Passkey> of(PersonId person) {
    return db.sql(
            "SELECT p.id, p.label, p.created_at, p.used_at FROM identity.passkey p"
                + " WHERE p.person_id = :person"
                + STANDS
                + " ORDER BY p.created_at")
        .param("person", person.value())
        .query(
            (row, _) ->
                new Passkey(
                    new PasskeyId(uuid(row, "id")),
                    row.getString("label"),
                    instant(row, "created_at"),
                    instant(row, "used_at")))
        .list();
  }

  boolean remove(PersonId person, PasskeyId id) {
    return db.sql("DELETE FROM identity.passkey WHERE person_id = :person AND id = :id")
            .param("person", person.value())
            .param("id", id.value())
            .update()
        == 1;
  }

  boolean name(PersonId person, PasskeyId id, String label) {
    return db.sql(
                "UPDATE identity.passkey SET label = :label WHERE person_id = :person AND id = :id")
            .param("label", label)
            .param("person", person.value())
            .param("id", id.value())
            .update()
        == 1;
  }

  /** The name by which it is told of. */
  PasskeyId id(Bytes credential) {
    return db.sql("SELECT id FROM identity.passkey WHERE credential_id = :credential")
        .param("credential", credential.getBytes())
        .query((row, _) -> new PasskeyId(uuid(row, "id")))
        .single();
  }

  @Override
  public @Nullable CredentialRecord findByCredentialId(Bytes credential) {
    return db.sql("SELECT p.* FROM identity.passkey p WHERE p.credential_id = :credential" + STANDS)
        .param("credential", credential.getBytes())
        .query((row, _) -> PasskeyRows.credential(row))
        .optional()
        .orElse(null);
  }

  @Override
  public List<CredentialRecord> findByUserId(Bytes user) {
    return db.sql("SELECT p.* FROM identity.passkey p WHERE p.person_id = :person" + STANDS)
        .param("person", PasskeyUsers.person(user).value())
        .query((row, _) -> PasskeyRows.credential(row))
        .list();
  }

  @Override
  public void delete(Bytes credential) {
    db.sql("DELETE FROM identity.passkey WHERE credential_id = :credential")
        .param("credential", credential.getBytes())
        .update();
  }

  /**
   * A new one, or one that was used.
   *
   * @throws IllegalStateException if its counter did not go on: a copy of the device signed
   */
  @Override
  public void save(CredentialRecord record) {
    if (findByCredentialId(record.getCredentialId()) == null) {
      insert(record);
    } else if (!used(record)) {
      throw new IllegalStateException("the counter of a passkey did not go on");
    }
  }

  private boolean used(CredentialRecord record) {
    return db.sql(
                """
                UPDATE identity.passkey
                   SET signature_count = :count, backed_up = :backedUp, used_at = :used
                 WHERE credential_id = :credential
                   AND (signature_count < :count OR signature_count = 0 AND :count = 0)
                """)
            .param("count", record.getSignatureCount())
            .param("backedUp", record.isBackupState())
            .param("used", utc(record.getLastUsed()))
            .param("credential", record.getCredentialId().getBytes())
            .update()
        == 1;
  }

  private void insert(CredentialRecord record) {
    db.sql(
            """
            INSERT INTO identity.passkey
                   (credential_id, id, person_id, label, public_key, signature_count, verified,
                    backup_eligible, backed_up, transports, attestation, client_data, created_at, used_at)
            VALUES (:credential, :id, :person, :label, :key, :count, :verified,
                    :eligible, :backedUp, :transports, :attestation, :clientData, :created, :used)
            """)
        .param("credential", record.getCredentialId().getBytes())
        .param("id", PasskeyId.random().value())
        .param("person", PasskeyUsers.person(record.getUserEntityUserId()).value())
        .param("label", record.getLabel())
        .param("key", record.getPublicKey().getBytes())
        .param("count", record.getSignatureCount())
        .param("verified", record.isUvInitialized())
        .param("eligible", record.isBackupEligible())
        .param("backedUp", record.isBackupState())
        .param("transports", PasskeyRows.transports(record))
        .param("attestation", Objects.requireNonNull(record.getAttestationObject()).getBytes())
        .param(
            "clientData", Objects.requireNonNull(record.getAttestationClientDataJSON()).getBytes())
        .param("created", utc(record.getCreated()))
        .param("used", utc(record.getLastUsed()))
        .update();
  }
}
