package jp.junshu.core.merkle;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What an ML-DSA-44 signature of C2SP tlog-cosignature signs, and how its time stands before it.
 */
final class CosignedMessage {

  private static final byte[] LABEL = "subtree/v1\n\0".getBytes(StandardCharsets.US_ASCII);
  private static final int MAX_NAME = 255;

  private CosignedMessage() {}

  /** A name's length is one byte. */
  static boolean fits(String name) {
    return name.getBytes(StandardCharsets.UTF_8).length <= MAX_NAME;
  }

  /** The structure that is signed: the whole tree of that head, as of that second. */
  static byte[] of(String cosigner, long seconds, Checkpoint head) {
    var name = cosigner.getBytes(StandardCharsets.UTF_8);
    var origin = head.origin().getBytes(StandardCharsets.UTF_8);
    if (name.length > MAX_NAME || origin.length > MAX_NAME || seconds < 0) {
      throw new IllegalArgumentException("a name too long, or a time before 1970");
    }
    var message = ByteBuffer.allocate(LABEL.length + name.length + origin.length + 2 + 3 * 8 + 32);
    message.put(LABEL).put((byte) name.length).put(name).putLong(seconds);
    message.put((byte) origin.length).put(origin).putLong(0).putLong(head.size());
    return message.put(head.root().bytes()).array();
  }

  /** A time and the signature made at it, as they stand in a note. */
  static byte[] timestamped(long seconds, byte[] signature) {
    return ByteBuffer.allocate(8 + signature.length).putLong(seconds).put(signature).array();
  }

  /** Whether that is a time and a right signature of the note's head by that key. */
  static boolean verifies(VKey key, String text, byte[] timestamped) {
    if (timestamped.length <= Long.BYTES) {
      return false;
    }
    var bytes = ByteBuffer.wrap(timestamped);
    long seconds = bytes.getLong();
    var signature = new byte[bytes.remaining()];
    bytes.get(signature);
    return message(key.name(), seconds, text)
        .filter(message -> key.algorithm().verifies(key.key(), message, signature))
        .isPresent();
  }

  private static Optional<byte[]> message(String cosigner, long seconds, String text) {
    try {
      return Optional.of(of(cosigner, seconds, Checkpoint.parse(text)));
    } catch (IllegalArgumentException noHead) {
      return Optional.empty();
    }
  }
}
