package jp.junshu.core.policy;

import jp.junshu.core.policy.EditionReading.Fault;
import jp.junshu.core.policy.EditionReading.Parsed;

/**
 * Reads a municipality's rules by their structure: numbered sections ({@code 1.}, {@code １　},
 * {@code 4.1}), in them clauses ① ② … or (1) (2) …, some with a heading in brackets, and sections
 * that are one clause. UTF-8 or CP932, any line ends, wrapped lines. What cannot be read for
 * certain is refused with its line, never guessed.
 */
public final class EditionText {

  private static final int MOST_BYTES = 1_000_000;

  private EditionText() {}

  /** Same bytes, same answer. */
  public static EditionReading parse(byte[] bytes) {
    try {
      if (bytes.length > MOST_BYTES) {
        throw new UnreadableLine(1, "", Fault.TOO_LARGE);
      }
      var reader = new EditionReader();
      RulesBytes.lines(bytes).forEach(reader::read);
      return new Parsed(reader.finish());
    } catch (UnreadableLine e) {
      return e.refused();
    }
  }
}
