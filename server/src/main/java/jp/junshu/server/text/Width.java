package jp.junshu.server.text;

/**
 * Numbers, serials and addresses are kept in half width. Only these are folded, never names: the
 * folding knows the full-width ASCII block, the ideographic space and the signs that Japanese
 * keyboards give for a hyphen between digits.
 */
public final class Width {

  private static final int FULL_TO_HALF = 0xFF01 - 0x21;

  private Width() {}

  /** What the text became, and whether it was touched: the page then says what was changed. */
  public record Folded(String typed, String text) {
    public boolean changed() {
      return !typed.equals(text);
    }
  }

  /** Full-width ASCII and the ideographic space in half width; the ends are trimmed. */
  public static Folded half(String typed) {
    var text = new StringBuilder(typed.length());
    typed.codePoints().map(Width::halfOf).forEach(text::appendCodePoint);
    return new Folded(typed, text.toString().strip());
  }

  /** As {@link #half}, and every kind of dash becomes a hyphen: for serials and telephones. */
  public static Folded serial(String typed) {
    var text = new StringBuilder(typed.length());
    typed.codePoints().map(Width::halfOf).map(Width::hyphenOf).forEach(text::appendCodePoint);
    return new Folded(typed, text.toString().strip());
  }

  private static int halfOf(int c) {
    if (c >= 0xFF01 && c <= 0xFF5E) {
      return c - FULL_TO_HALF;
    }
    return c == 0x3000 ? ' ' : c;
  }

  private static int hyphenOf(int c) {
    return switch (c) {
      case 0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015, 0x2212, 0x30FC, 0xFF70 -> '-';
      default -> c;
    };
  }
}
