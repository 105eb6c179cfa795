package jp.junshu.server.identity;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Codes by time (RFC 6238) as authenticator apps make them: HMAC-SHA-1, six digits, steps of thirty
 * seconds. A clock may be wrong by one step.
 */
final class Totp {

  static final int SECRET_BYTES = 20;

  private static final String ALGORITHM = "HmacSHA1";
  private static final int STEP_SECONDS = 30;
  private static final int DIGITS = 6;
  private static final int SIGN = 0x7fff_ffff;
  private static final int LOW_BITS = 0xf;
  private static final int TEN = 10;

  private Totp() {}

  /**
   * The step that the code is of.
   *
   * @param after the step of the newest code that was used: that one and older ones are spent
   */
  static OptionalLong step(byte[] secret, String code, Instant now, long after) {
    long current = Math.floorDiv(now.getEpochSecond(), STEP_SECONDS);
    return LongStream.rangeClosed(current - 1, current + 1)
        .filter(step -> step > after)
        .filter(step -> same(code(secret, step, DIGITS), code))
        .findFirst();
  }

  /** The code of that step. */
  static String code(byte[] secret, long step, int digits) {
    var hash = hash(secret, ByteBuffer.allocate(Long.BYTES).putLong(step).array());
    int offset = hash[hash.length - 1] & LOW_BITS;
    int number = ByteBuffer.wrap(hash).getInt(offset) & SIGN;
    int bound = 1;
    for (int i = 0; i < digits; i++) {
      bound *= TEN;
    }
    return ("%0" + digits + "d").formatted(number % bound);
  }

  private static byte[] hash(byte[] secret, byte[] counter) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret, ALGORITHM));
      return mac.doFinal(counter);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has " + ALGORITHM, e);
    }
  }

  private static boolean same(String expected, String typed) {
    return MessageDigest.isEqual(
        expected.getBytes(StandardCharsets.UTF_8), typed.getBytes(StandardCharsets.UTF_8));
  }
}
