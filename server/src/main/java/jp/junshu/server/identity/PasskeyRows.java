package jp.junshu.server.identity;

import static jp.junshu.server.identity.Rows.instant;
import static jp.junshu.server.identity.Rows.uuid;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.junshu.core.id.PersonId;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;

/** A row of a passkey as Spring Security's credential. */
final class PasskeyRows {

  private PasskeyRows() {}

  static String transports(CredentialRecord record) {
    return record.getTransports().stream()
        .map(AuthenticatorTransport::getValue)
        .collect(Collectors.joining(","));
  }

  static CredentialRecord credential(ResultSet row) throws SQLException {
    return ImmutableCredentialRecord.builder()
        .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
        .credentialId(new Bytes(row.getBytes("credential_id")))
        .userEntityUserId(PasskeyUsers.id(new PersonId(uuid(row, "person_id"))))
        .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
        .signatureCount(row.getLong("signature_count"))
        .uvInitialized(row.getBoolean("verified"))
        .backupEligible(row.getBoolean("backup_eligible"))
        .backupState(row.getBoolean("backed_up"))
        .transports(
            Stream.of(row.getString("transports").split(","))
                .filter(text -> !text.isEmpty())
                .map(AuthenticatorTransport::valueOf)
                .collect(Collectors.toSet()))
        .attestationObject(new Bytes(row.getBytes("attestation")))
        .attestationClientDataJSON(new Bytes(row.getBytes("client_data")))
        .created(instant(row, "created_at"))
        .lastUsed(instant(row, "used_at"))
        .label(row.getString("label"))
        .build();
  }
}
