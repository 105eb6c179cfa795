package jp.junshu.server.pledges;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A list of names that was held against who had pledged.
 *
 * @param number counted over all contracts
 * @param day of which the list speaks
 * @param source what list it is, in words
 * @param open how many of its names still need a word
 */
public record NameComparison(
    long number,
    LocalDate day,
    String source,
    int pledged,
    int unpledged,
    int notThen,
    int unknown,
    int open,
    Instant at) {

  /**
   * A name that needs a word.
   *
   * @param line of the list, counted from 1
   * @param said what somebody said of it
   */
  public record Found(int line, NameKind kind, String name, Optional<String> said) {}
}
