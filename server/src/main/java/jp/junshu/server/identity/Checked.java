package jp.junshu.server.identity;

import jp.junshu.server.text.TextRule;

/** The last look at a text before it is kept; the page has looked before and said what to write. */
final class Checked {

  private Checked() {}

  static void text(String field, String text, TextRule rule) {
    if (text.isBlank()) {
      throw new IllegalArgumentException(field + " is empty");
    }
    orEmpty(field, text, rule);
  }

  static void orEmpty(String field, String text, TextRule rule) {
    rule.problem(text)
        .ifPresent(
            problem -> {
              throw new IllegalArgumentException(field + " is not taken: " + problem);
            });
  }
}
