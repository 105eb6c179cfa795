package jp.junshu.server.photographs;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import jp.junshu.core.merkle.Hash;

/**
 * Under which the log commits to one picture, HMAC-SHA-256 (RFC 2104). It lies beside the bytes and
 * goes with them; without it, whoever has the same file cannot tell that it was this one.
 */
record PictureKey(byte[] bytes) {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int LENGTH = 32;

  static PictureKey random() {
    var bytes = new byte[LENGTH];
    RANDOM.nextBytes(bytes);
    return new PictureKey(bytes);
  }

  Hash digest(byte[] picture) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(bytes, "HmacSHA256"));
      return Hash.of(mac.doFinal(picture));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a JDK without HMAC-SHA-256", e);
    }
  }
}
