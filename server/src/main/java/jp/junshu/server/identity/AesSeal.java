package jp.junshu.server.identity;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * AES-256-GCM under one key, each time with a nonce of its own before the sealed bytes. What is
 * sealed for one purpose opens for no other. Thread-safe.
 */
final class AesSeal {

  private static final String CIPHER = "AES/GCM/NoPadding";
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;

  private final SecretKeySpec key;
  private final SecureRandom random = new SecureRandom();

  /**
   * Under that key.
   *
   * @param key 32 bytes
   */
  AesSeal(byte[] key) {
    this.key = new SecretKeySpec(key, "AES");
  }

  byte[] seal(String purpose, byte[] secret) {
    var nonce = new byte[NONCE];
    random.nextBytes(nonce);
    try {
      var sealed = run(Cipher.ENCRYPT_MODE, purpose, nonce, secret);
      return ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has " + CIPHER, e);
    }
  }

  /**
   * What was sealed.
   *
   * @throws GeneralSecurityException if it was not, for that purpose and under this key
   */
  byte[] open(String purpose, byte[] sealed) throws GeneralSecurityException {
    if (sealed.length <= NONCE) {
      throw new GeneralSecurityException("too short to be sealed");
    }
    var nonce = Arrays.copyOf(sealed, NONCE);
    return run(
        Cipher.DECRYPT_MODE, purpose, nonce, Arrays.copyOfRange(sealed, NONCE, sealed.length));
  }

  private byte[] run(int mode, String purpose, byte[] nonce, byte[] bytes)
      throws GeneralSecurityException {
    var cipher = Cipher.getInstance(CIPHER);
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(purpose.getBytes(StandardCharsets.UTF_8));
    return cipher.doFinal(bytes);
  }
}
