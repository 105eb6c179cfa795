package jp.junshu.core.id;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * Makes the same act twice one act: every rendered form carries one, unique together with the act
 * in its transaction. What a form sends is text, and means another key in every person's hand:
 * whoever learns another's neither takes it from them nor learns what was done with it.
 */
public record ActKey(UUID value) implements Id {

  private static final long VERSION_8 = 0x8000L;
  private static final long VARIANT = 0x8000_0000_0000_0000L;

  /** A new random key. */
  public static ActKey random() {
    return new ActKey(UUID.randomUUID());
  }

  /**
   * The key that the canonical text form of a UUID is in the hand of this person.
   *
   * @throws IllegalArgumentException if the text is not one
   */
  public static ActKey of(String text, PersonId holder) {
    return made(digest(Id.parse(text), holder.value()));
  }

  /**
   * The key of one of several acts of one page: the same for the same thing, another for others.
   */
  public ActKey part(Id thing) {
    return made(digest(thing.value(), value));
  }

  private static ActKey made(byte[] hash) {
    var digest = ByteBuffer.wrap(hash);
    return new ActKey(
        new UUID(
            digest.getLong() & ~0xf000L | VERSION_8, digest.getLong() & ~(3L << 62) | VARIANT));
  }

  private static byte[] digest(UUID text, UUID holder) {
    var both =
        ByteBuffer.allocate(4 * Long.BYTES)
            .putLong(holder.getMostSignificantBits())
            .putLong(holder.getLeastSignificantBits())
            .putLong(text.getMostSignificantBits())
            .putLong(text.getLeastSignificantBits());
    try {
      return MessageDigest.getInstance("SHA-256").digest(both.array());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
