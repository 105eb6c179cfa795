package jp.junshu.core.merkle;

import java.nio.charset.StandardCharsets;

/**
 * Commits to bytes without telling them: SHA-256(tag ‖ r ‖ bytes) with 32 fresh random bytes r.
 * Without r no guess at the bytes can be tested.
 */
public final class Commitment {

  /** Length of r in bytes. */
  public static final int RANDOMNESS = 32;

  private static final byte[] TAG = "junshu/commitment/v1\n".getBytes(StandardCharsets.UTF_8);

  private Commitment() {}

  /**
   * The commitment.
   *
   * @throws IllegalArgumentException if r is not 32 bytes long
   */
  public static Hash of(byte[] randomness, byte[] content) {
    if (randomness.length != RANDOMNESS) {
      throw new IllegalArgumentException("r has 32 bytes");
    }
    return Hash.sha256(TAG, randomness, content);
  }
}
