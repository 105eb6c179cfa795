package jp.junshu.auditor.dossier;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import jp.junshu.core.merkle.Commitment;
import jp.junshu.core.merkle.Hash;

/**
 * What stands behind a commitment. The array is not to be changed.
 *
 * @param randomness 32 bytes
 * @param text what was committed to, as UTF-8
 */
@SuppressWarnings("ArrayRecordComponent") // two openings are compared by their commitments
public record Opening(byte[] randomness, String text) {

  /**
   * An opening of bytes.
   *
   * @throws IllegalArgumentException if they are not UTF-8
   */
  public static Opening of(byte[] randomness, byte[] content) {
    try {
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
      return new Opening(randomness, text);
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException("文字として読めません", e);
    }
  }

  /** The random bytes as members hold them. */
  String randomText() {
    return Base64.getEncoder().encodeToString(randomness);
  }

  /** The commitment that it opens. */
  public Hash commitment() {
    return Commitment.of(randomness, text.getBytes(StandardCharsets.UTF_8));
  }
}
