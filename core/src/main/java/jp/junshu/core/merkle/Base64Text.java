package jp.junshu.core.merkle;

import java.util.Base64;

/** Base64 in its one canonical spelling: padded, no stray bits, no line breaks. */
final class Base64Text {

  private Base64Text() {}

  static String write(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  static byte[] read(String text) {
    try {
      var bytes = Base64.getDecoder().decode(text);
      if (write(bytes).equals(text)) {
        return bytes;
      }
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("not Base64", e);
    }
    throw new IllegalArgumentException("not Base64 in its one form");
  }

  static Hash hash(String text) {
    return Hash.of(read(text));
  }
}
