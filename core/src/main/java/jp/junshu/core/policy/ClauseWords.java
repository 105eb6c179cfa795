package jp.junshu.core.policy;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The words of one clause as its lines come in: joined where they were wrapped. */
final class ClauseWords {

  private static final Pattern HEADING =
      Pattern.compile(
          "^(?:「([^」]+)」|｢([^｣]+)｣|『([^』]+)』|【([^】]+)】|［([^］]+)］|\\[([^\\]]+)\\])\\s*[：:]\\s*",
          Pattern.UNICODE_CHARACTER_CLASS);

  private final StringBuilder words;

  ClauseWords(String words) {
    this.words = new StringBuilder(words);
  }

  /** Japanese lines join without a space, words in Latin letters with one. */
  void append(String line) {
    if (!words.isEmpty()
        && latin(words.codePointBefore(words.length()))
        && latin(line.codePointAt(0))) {
      words.append(' ');
    }
    words.append(line);
  }

  void appendOnItsOwnLine(String line) {
    words.append('\n').append(line);
  }

  String text() {
    return words.toString();
  }

  /** Whether it ends as a sentence does. */
  boolean isWholeSentence() {
    return !words.isEmpty() && "。．.｡".indexOf(words.charAt(words.length() - 1)) >= 0;
  }

  Optional<String> heading() {
    return headingOf(text());
  }

  String wording() {
    return HEADING.matcher(text()).replaceFirst("");
  }

  /** {@code 「返還義務」：…} has the heading 返還義務. */
  static Optional<String> headingOf(String text) {
    return HEADING.matcher(text).results().findFirst().map(ClauseWords::inBrackets);
  }

  private static String inBrackets(MatchResult found) {
    for (int group = 1; group <= found.groupCount(); group++) {
      if (found.group(group) != null) {
        return found.group(group);
      }
    }
    throw new IllegalStateException("a heading without brackets");
  }

  private static boolean latin(int character) {
    return character < 0x80;
  }
}
