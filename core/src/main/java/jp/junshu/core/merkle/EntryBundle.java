package jp.junshu.core.merkle;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Up to 256 entries one after another, each behind its length as two bytes, big-endian. */
public final class EntryBundle {

  /** The longest entry. */
  public static final int MAX_ENTRY = 65_535;

  /** No bundle is longer. */
  public static final int MAX_BYTES = Tiles.WIDTH * (2 + MAX_ENTRY);

  private EntryBundle() {}

  /** The bytes of an entry bundle. */
  public static byte[] write(List<byte[]> entries) {
    var bytes = ByteBuffer.allocate(entries.stream().mapToInt(e -> e.length + 2).sum());
    for (var entry : entries) {
      bytes.putShort((short) checked(entry).length).put(entry);
    }
    return bytes.array();
  }

  /**
   * The entry itself.
   *
   * @throws IllegalArgumentException if it is longer than 65,535 bytes
   */
  public static byte[] checked(byte[] entry) {
    if (entry.length > MAX_ENTRY) {
      throw new IllegalArgumentException(
          "an entry of %d bytes, most are %d".formatted(entry.length, MAX_ENTRY));
    }
    return entry;
  }

  /**
   * The entries of a bundle of that width.
   *
   * @throws IllegalArgumentException if it does not hold exactly that many entries
   */
  public static List<byte[]> read(byte[] bundle, int width) {
    var bytes = ByteBuffer.wrap(bundle);
    var entries = new ArrayList<byte[]>(width);
    for (int i = 0; i < width; i++) {
      if (bytes.remaining() < 2) {
        throw new IllegalArgumentException("bundle ends before entry " + i);
      }
      int length = Short.toUnsignedInt(bytes.getShort());
      if (bytes.remaining() < length) {
        throw new IllegalArgumentException("bundle ends within entry " + i);
      }
      var entry = new byte[length];
      bytes.get(entry);
      entries.add(entry);
    }
    if (bytes.hasRemaining()) {
      throw new IllegalArgumentException("bytes after the last entry of the bundle");
    }
    return entries;
  }
}
