package jp.junshu.server.sheets;

import java.util.regex.Pattern;

/**
 * A text that a spreadsheet would take for a formula is written with an apostrophe before it
 * (OWASP, CSV Injection); reading takes that one away again, so that nothing is lost.
 */
final class Injection {

  private static final Pattern RUNS = Pattern.compile("'*[=+\\-@\\t\\r＝＋－＠].*", Pattern.DOTALL);

  private Injection() {}

  static String neutral(String text) {
    return RUNS.matcher(text).matches() ? "'" + text : text;
  }

  static String undone(String text) {
    return text.startsWith("'") && RUNS.matcher(text).matches() ? text.substring(1) : text;
  }
}
