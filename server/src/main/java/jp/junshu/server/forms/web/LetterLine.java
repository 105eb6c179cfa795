package jp.junshu.server.forms.web;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of a letter.
 *
 * @param style how it stands on paper
 */
public record LetterLine(String text, String style) {

  private static final String KI = "記";
  private static final String END = "以上";

  /**
   * A text line by line: sentences before 記, points after it. The 以上 at its end is left out, for
   * the sheet writes one itself, below all that the letter says.
   */
  static List<LetterLine> of(String body) {
    var texts = new ArrayList<>(body.lines().map(String::strip).toList());
    while (!texts.isEmpty() && texts.getLast().isEmpty()) {
      texts.removeLast();
    }
    if (!texts.isEmpty() && texts.getLast().equals(END)) {
      texts.removeLast();
    }
    var lines = new ArrayList<LetterLine>();
    boolean listing = false;
    boolean gap = false;
    for (var text : texts) {
      if (text.isEmpty()) {
        gap = true;
      } else {
        listing |= text.equals(KI);
        lines.add(new LetterLine(text, style(text, listing) + (gap ? " letter__gap" : "")));
        gap = false;
      }
    }
    return List.copyOf(lines);
  }

  private static String style(String text, boolean listing) {
    if (text.equals(KI)) {
      return "sheet__ki";
    }
    return listing ? "letter__point" : "sheet__body";
  }
}
