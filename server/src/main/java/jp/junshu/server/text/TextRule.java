package jp.junshu.server.text;

import java.util.Optional;

/**
 * What may be written into a field. Characters are never normalized: 﨑 and 髙 stay what they are, as
 * do letters beyond the basic plane and variation selectors.
 *
 * @param letters how many letters a reader may count
 * @param lines whether line breaks may stand in it
 */
public record TextRule(int letters, boolean lines) {

  /** One line of at most so many letters. */
  public static TextRule line(int letters) {
    return new TextRule(letters, false);
  }

  /** Several lines of at most so many letters. */
  public static TextRule lines(int letters) {
    return new TextRule(letters, true);
  }

  /** What is wrong with a text, the first thing only; empty text is the caller's question. */
  public Optional<TextProblem> problem(String text) {
    return text.codePoints()
        .mapToObj(this::problemOf)
        .flatMap(Optional::stream)
        .findFirst()
        .or(() -> tooLong(text) ? Optional.of(TextProblem.TOO_LONG) : Optional.empty());
  }

  private boolean tooLong(String text) {
    return text.length() > letters && Graphemes.count(text) > letters
        || text.length() > letters * 16L;
  }

  private Optional<TextProblem> problemOf(int c) {
    if (lines && (c == '\n' || c == '\r')) {
      return Optional.empty();
    }
    return switch (Character.getType(c)) {
      case Character.PRIVATE_USE -> Optional.of(TextProblem.PRIVATE_USE);
      case Character.SURROGATE -> Optional.of(TextProblem.BROKEN);
      case Character.CONTROL -> Optional.of(TextProblem.CONTROL);
      case Character.UNASSIGNED ->
          nonCharacter(c) ? Optional.of(TextProblem.BROKEN) : Optional.empty();
      default -> turnsDirection(c) ? Optional.of(TextProblem.CONTROL) : Optional.empty();
    };
  }

  private static boolean nonCharacter(int c) {
    return (c & 0xFFFE) == 0xFFFE || c >= 0xFDD0 && c <= 0xFDEF;
  }

  private static boolean turnsDirection(int c) {
    return c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069 || c == 0xFEFF;
  }
}
