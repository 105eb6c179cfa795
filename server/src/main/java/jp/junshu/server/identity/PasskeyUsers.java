package jp.junshu.server.identity;

import java.nio.ByteBuffer;
import java.util.UUID;
import jp.junshu.core.id.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;

/**
 * Whose passkey it is, as a device keeps it: the id of the person, which says nothing of them, and
 * the account, which the device shows. Nothing of this is stored beside what people already are.
 */
@Component
class PasskeyUsers implements PublicKeyCredentialUserEntityRepository {

  private static final int LENGTH = 16;

  private final CredentialRepository credentials;

  PasskeyUsers(CredentialRepository credentials) {
    this.credentials = credentials;
  }

  static Bytes id(PersonId person) {
    var bytes = ByteBuffer.allocate(LENGTH);
    bytes.putLong(person.value().getMostSignificantBits());
    bytes.putLong(person.value().getLeastSignificantBits());
    return new Bytes(bytes.array());
  }

  static PersonId person(Bytes id) {
    var bytes = ByteBuffer.wrap(id.getBytes());
    return new PersonId(new UUID(bytes.getLong(), bytes.getLong()));
  }

  @Override
  public @Nullable PublicKeyCredentialUserEntity findById(Bytes id) {
    return entity(person(id));
  }

  /** By the name that an authentication has: the id of the person. */
  @Override
  public @Nullable PublicKeyCredentialUserEntity findByUsername(String name) {
    return entity(PersonId.of(name));
  }

  @Override
  public void save(PublicKeyCredentialUserEntity user) {
    throw new UnsupportedOperationException("people are registered elsewhere");
  }

  @Override
  public void delete(Bytes id) {
    throw new UnsupportedOperationException("people are never deleted");
  }

  private @Nullable PublicKeyCredentialUserEntity entity(PersonId person) {
    return credentials.of(person).map(found -> entity(person, found.account())).orElse(null);
  }

  private static PublicKeyCredentialUserEntity entity(PersonId person, String account) {
    return ImmutablePublicKeyCredentialUserEntity.builder()
        .id(id(person))
        .name(account)
        .displayName(account)
        .build();
  }
}
