package jp.junshu.server.identity;

/** RFC 4648 without padding: letters and digits that nobody mistakes when they are typed. */
final class Base32 {

  private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final int BITS = 5;
  private static final int MASK = 0x1f;

  private Base32() {}

  static String write(byte[] bytes) {
    var text = new StringBuilder();
    int kept = 0;
    int bits = 0;
    for (byte each : bytes) {
      kept = kept << Byte.SIZE | Byte.toUnsignedInt(each);
      bits += Byte.SIZE;
      while (bits >= BITS) {
        bits -= BITS;
        text.append(LETTERS.charAt(kept >> bits & MASK));
      }
      kept &= (1 << bits) - 1;
    }
    if (bits > 0) {
      text.append(LETTERS.charAt(kept << BITS - bits & MASK));
    }
    return text.toString();
  }
}
