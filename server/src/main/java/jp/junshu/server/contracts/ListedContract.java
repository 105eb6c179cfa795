package jp.junshu.server.contracts;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.junshu.core.id.ContractId;

/**
 * A contract by what people look for it by.
 *
 * @param contractor as papers call it now
 */
record ListedContract(ContractId id, String title, String number, String contractor) {

  private static final Pattern SPACE = Pattern.compile("\\s+");

  /**
   * Whether title, number or contractor contain a text.
   *
   * @param folded as {@link #folded} makes it; the empty text is contained in all
   */
  boolean fits(String folded) {
    return folded.isEmpty()
        || Stream.of(title, number, contractor).anyMatch(text -> folded(text).contains(folded));
  }

  /** Without regard to width, case and spaces, as people type. */
  static String folded(String text) {
    var plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
    return SPACE.matcher(plain).replaceAll("").toLowerCase(Locale.ROOT);
  }
}
