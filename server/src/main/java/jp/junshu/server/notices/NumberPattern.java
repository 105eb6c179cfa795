package jp.junshu.server.notices;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How document numbers look, for example 渋{課}発第{番号}号. Letters and three places: the section's mark
 * and the running number, each once, and the fiscal year (of Reiwa) at most once. It holds no
 * digits of its own, so that no two numbers of a year read alike.
 */
public record NumberPattern(String text) {

  static final String YEAR = "{年度}";
  static final String SECTION = "{課}";
  static final String NUMBER = "{番号}";

  private static final int MOST = 40;
  private static final int BEFORE_REIWA = 2018;
  private static final Pattern PIECE = Pattern.compile("\\{[^{}]*\\}?|[^{]");
  private static final Pattern LETTER =
      Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}A-Za-zー・()()\\-]");
  private static final Pattern MARK =
      Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}A-Za-z]{0,4}");

  /** What a ward begins with. */
  static final NumberPattern DEFAULT = new NumberPattern("{課}発第{番号}号");

  /**
   * What is wrong with a pattern.
   *
   * @param code of the message
   * @param place counted in letters from 1; 0 where it is about the whole
   * @param piece what stands there
   */
  public record Fault(String code, int place, String piece) {}

  public NumberPattern {
    var fault = fault(text);
    if (fault.isPresent()) {
      throw new IllegalArgumentException(fault.get().toString());
    }
  }

  /** The first thing wrong with it, if anything is. */
  public static Optional<Fault> fault(String text) {
    if (text.codePointCount(0, text.length()) > MOST) {
      return Optional.of(new Fault("number-pattern-long", 0, ""));
    }
    var places = new ArrayList<String>();
    var last = "";
    var pieces = PIECE.matcher(text);
    while (pieces.find()) {
      var piece = pieces.group();
      int place = text.codePointCount(0, pieces.start()) + 1;
      if (!piece.startsWith("{")) {
        if (!LETTER.matcher(piece).matches()) {
          return Optional.of(new Fault("number-pattern-letter", place, piece));
        }
        last = "";
        continue;
      }
      if (!List.of(YEAR, SECTION, NUMBER).contains(piece)) {
        return Optional.of(new Fault("number-pattern-unknown", place, piece));
      }
      if (places.contains(piece)) {
        return Optional.of(new Fault("number-pattern-twice", place, piece));
      }
      if (digits(last) && digits(piece)) {
        return Optional.of(new Fault("number-pattern-touching", place, piece));
      }
      places.add(piece);
      last = piece;
    }
    return places.contains(SECTION) && places.contains(NUMBER)
        ? Optional.empty()
        : Optional.of(new Fault("number-pattern-without", 0, ""));
  }

  private static boolean digits(String piece) {
    return piece.equals(YEAR) || piece.equals(NUMBER);
  }

  /** Whether a section may be called so in numbers: up to four letters, or nothing. */
  public static boolean isMark(String mark) {
    return MARK.matcher(mark).matches();
  }

  /** The number as it is written. */
  public String written(int fiscalYear, String mark, int number) {
    return text.replace(YEAR, String.valueOf(fiscalYear - BEFORE_REIWA))
        .replace(NUMBER, String.valueOf(number))
        .replace(SECTION, mark);
  }

  /** A branch of a number: 第5号の2. */
  static String branch(String root, int branch) {
    return root + "の" + branch;
  }
}
