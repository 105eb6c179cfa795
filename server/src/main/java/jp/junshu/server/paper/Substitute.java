package jp.junshu.server.paper;

import java.text.Normalizer;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/**
 * A letter that is not printed as it is.
 *
 * @param letter its true code points
 * @param printed what stands in its place
 */
record Substitute(String letter, String printed) {

  /** What a printer sets where the letter is not in the case. */
  static final String GETA = "〓";

  /** Letters of names outside JIS X 0213 that are read as another one. */
  private static final Map<Integer, String> READ_AS = Map.of(0x20BB7, "吉");

  /** For a letter of one character that no font has. */
  static Substitute of(int codePoint, IntPredicate printable) {
    var letter = Character.toString(codePoint);
    var folded =
        READ_AS.getOrDefault(codePoint, Normalizer.normalize(letter, Normalizer.Form.NFKC));
    return new Substitute(letter, folded.codePoints().allMatch(printable) ? folded : GETA);
  }

  /** With a sign behind it that has no shape of its own. */
  Substitute followedBy(int sign) {
    return new Substitute(letter + Character.toString(sign), printed);
  }

  /** Whether the character only says how the one before it looks, or has no shape at all. */
  static boolean shapeless(int codePoint) {
    return codePoint >= 0xFE00 && codePoint <= 0xFE0F
        || codePoint >= 0xE0100 && codePoint <= 0xE01EF
        || Character.getType(codePoint) == Character.FORMAT;
  }

  /** {@code U+845B U+E0100}. */
  String codes() {
    return letter.codePoints().mapToObj("U+%04X"::formatted).collect(Collectors.joining(" "));
  }
}
