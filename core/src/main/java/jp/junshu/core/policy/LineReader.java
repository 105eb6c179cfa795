package jp.junshu.core.policy;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Recognizes what a line opens by how it begins. */
final class LineReader {

  private static final Pattern BULLET =
      Pattern.compile("^[-‐−－–—*＊•・●○◦]\\s*(?=\\S)", Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern SECTION =
      Pattern.compile(
          "^([0-9０-９]{1,4}(?:[.．\\-‐−－][0-9０-９]{1,4})?)(?:[.．、](?![0-9０-９])\\s*|\\s+|(?<=[.．\\-‐−－][0-9０-９]{1,4})(?![0-9０-９]))(.*)$",
          Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern IN_BRACKETS =
      Pattern.compile("^[(（]\\s*([0-9０-９]{1,4})\\s*[)）]\\s*(.*)$", Pattern.UNICODE_CHARACTER_CLASS);

  private LineReader() {}

  /** Never fails; whether the line may stand here is for {@link EditionReader} to say. */
  static RulesLine read(int number, String raw) {
    var line = raw.strip();
    if (line.isEmpty()) {
      return new RulesLine.Blank(number, raw);
    }
    var text = BULLET.matcher(line).replaceFirst("");
    int circled = circledNumber(text.codePointAt(0));
    if (circled > 0) {
      return new RulesLine.ClauseStart(
          number, raw, indent(raw), true, circled, text.substring(1).strip());
    }
    var bracketed = IN_BRACKETS.matcher(text);
    if (bracketed.matches()) {
      return new RulesLine.ClauseStart(
          number, raw, indent(raw), false, digits(bracketed.group(1)), bracketed.group(2).strip());
    }
    var section = SECTION.matcher(line);
    return section.matches()
        ? new RulesLine.SectionStart(number, raw, path(section.group(1)), section.group(2).strip())
        : new RulesLine.Words(number, raw, indent(raw), !text.equals(line), text);
  }

  /** The number in a circle, ① to ㊿; 0 if the character is none. */
  static int circledNumber(int character) {
    for (int n = 1; n <= 50; n++) {
      if (ClauseId.circled(n).codePointAt(0) == character) {
        return n;
      }
    }
    return 0;
  }

  private static List<Integer> path(String number) {
    return Arrays.stream(number.split("[.．\\-‐−－]", -1)).map(LineReader::digits).toList();
  }

  private static int digits(String ascii) {
    return Integer.parseInt(Normalizer.normalize(ascii, Normalizer.Form.NFKC));
  }

  /** Columns before the first word; a full-width space takes two. */
  private static int indent(String raw) {
    int columns = 0;
    for (int i = 0; i < raw.length() && Character.isWhitespace(raw.charAt(i)); i++) {
      columns += raw.charAt(i) == '\u3000' ? 2 : 1;
    }
    return columns;
  }
}
