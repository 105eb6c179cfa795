package jp.junshu.core.policy;

import java.util.List;

/** What came of reading a text of rules: all of it, or the first line that could not be read. */
public sealed interface EditionReading {

  /** The whole text, read. */
  record Parsed(Edition edition) implements EditionReading {}

  /**
   * Nothing was taken over.
   *
   * @param line counted from 1
   * @param text that line as far as it could be read
   * @param fault what is wrong with it; words and remedy stand under its name in the messages
   * @param details what the words mention, for example the number that was expected
   */
  record Refused(int line, String text, Fault fault, List<String> details)
      implements EditionReading {
    public Refused {
      details = List.copyOf(details);
    }
  }

  /** Why a text of rules is refused. */
  enum Fault {
    /** No character in the file but spaces. */
    EMPTY,
    /** More than a text of rules can have. */
    TOO_LARGE,
    /** Bytes that are neither UTF-8 nor CP932. */
    BROKEN_BYTES,
    /** Bytes that could be read both as UTF-8 and as CP932. */
    AMBIGUOUS_BYTES,
    /** UTF-16, as some editors save. */
    UTF_16,
    /** A control character, or a character that only the writer's machine knows (外字). */
    FOREIGN_CHARACTER,
    /** A clause before any section, or no section at all. */
    NO_SECTION,
    /** A section out of order. Details: what was found, what could have come. */
    SECTION_ORDER,
    /** A section with a number and nothing else. */
    SECTION_WITHOUT_WORDS,
    /** A heading with no clause below it. */
    SECTION_WITHOUT_CLAUSES,
    /** A clause out of order. Details: what was found, what should have come. */
    CLAUSE_ORDER,
    /** A number past ㊿. */
    NUMBER_TOO_HIGH,
    /** Words that look like a clause but bear no number. */
    NUMBER_MISSING,
    /** A number and nothing else. */
    CLAUSE_WITHOUT_WORDS
  }
}
