package jp.junshu.server.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Letters as a reader counts them: a kanji with its variation selector is one. */
public final class Graphemes {

  private static final Pattern ONE = Pattern.compile("\\X");

  private Graphemes() {}

  public static int count(String text) {
    Matcher letters = ONE.matcher(text);
    int count = 0;
    while (letters.find()) {
      count++;
    }
    return count;
  }

  /** The first letters of a text, never half of one. */
  public static String first(String text, int letters) {
    Matcher found = ONE.matcher(text);
    int end = 0;
    for (int n = 0; n < letters && found.find(); n++) {
      end = found.end();
    }
    return text.substring(0, end);
  }
}
