package jp.junshu.server.identity;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import jp.junshu.core.id.PersonId;
import org.springframework.stereotype.Component;

/**
 * Seals the secret of a second factor for its person by AES-256-GCM, under a key that is derived
 * from the one outside the database. What is sealed for one person opens for no other.
 */
@Component
class FactorSeal {

  private static final String CIPHER = "AES/GCM/NoPadding";
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;

  private final SecretKeySpec key;
  private final SecureRandom random = new SecureRandom();

  FactorSeal(AttemptKey root) {
    this.key = new SecretKeySpec(root.digest("seal of second factors"), "AES");
  }

  byte[] seal(PersonId person, byte[] secret) {
    var nonce = new byte[NONCE];
    random.nextBytes(nonce);
    var sealed = run(Cipher.ENCRYPT_MODE, person, nonce, secret);
    return ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
  }

  /**
   * What was sealed.
   *
   * @throws IllegalStateException if it was not, for that person and under our key
   */
  byte[] open(PersonId person, byte[] sealed) {
    return run(
        Cipher.DECRYPT_MODE,
        person,
        Arrays.copyOf(sealed, NONCE),
        Arrays.copyOfRange(sealed, NONCE, sealed.length));
  }

  private byte[] run(int mode, PersonId person, byte[] nonce, byte[] bytes) {
    try {
      var cipher = Cipher.getInstance(CIPHER);
      cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(person.toString().getBytes(StandardCharsets.UTF_8));
      return cipher.doFinal(bytes);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a second factor that this key does not open", e);
    }
  }
}
