package jp.junshu.server.text;

import java.util.Map;
import java.util.Optional;

/** Readings (フリガナ) are kept in full-width katakana, whatever kana was typed. */
public final class Kana {

  private static final String HALF =
      "。「」、・ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン";

  private static final int HALF_FIRST = 0xFF61;
  private static final char VOICED = 0xFF9E;
  private static final char HALF_VOICED = 0xFF9F;

  private static final String TAKES_VOICE = "カキクケコサシスセソタチツテトハヒフヘホ";
  private static final Map<Character, Character> VOICED_ODD = Map.of('ウ', 'ヴ', 'ワ', 'ヷ', 'ヲ', 'ヺ');
  private static final String TAKES_HALF_VOICE = "ハヒフヘホ";

  private Kana() {}

  /** Half-width kana and hiragana as full-width katakana; spaces become one ideographic space. */
  public static Width.Folded reading(String typed) {
    var text = new StringBuilder(typed.length());
    for (int i = 0; i < typed.length(); i++) {
      append(text, typed.charAt(i));
    }
    return new Width.Folded(typed, text.toString().strip().replaceAll("\\s+", "\u3000"));
  }

  /** Whether the reading holds anything but katakana, the long mark, the middle dot and spaces. */
  public static Optional<TextProblem> problem(String reading) {
    return reading.codePoints().allMatch(Kana::inReading)
        ? Optional.empty()
        : Optional.of(TextProblem.NOT_KANA);
  }

  private static boolean inReading(int c) {
    return c >= 0x30A1 && c <= 0x30FE || c == 0x3000;
  }

  private static void append(StringBuilder text, char c) {
    if (c == VOICED || c == HALF_VOICED || c == '゛' || c == '゜') {
      mark(text, c == VOICED || c == '゛');
    } else if (c >= HALF_FIRST && c < VOICED) {
      text.append(HALF.charAt(c - HALF_FIRST));
    } else if (c >= 0x3041 && c <= 0x3096 || c == 0x309D || c == 0x309E) {
      text.append((char) (c + 0x60));
    } else {
      text.append(c);
    }
  }

  private static void mark(StringBuilder text, boolean voiced) {
    char last = text.isEmpty() ? ' ' : text.charAt(text.length() - 1);
    Optional<Character> joined = voiced ? voiced(last) : halfVoiced(last);
    joined.ifPresentOrElse(
        c -> text.setCharAt(text.length() - 1, c), () -> text.append(voiced ? '゛' : '゜'));
  }

  private static Optional<Character> voiced(char c) {
    return TAKES_VOICE.indexOf(c) >= 0
        ? Optional.of((char) (c + 1))
        : Optional.ofNullable(VOICED_ODD.get(c));
  }

  private static Optional<Character> halfVoiced(char c) {
    return TAKES_HALF_VOICE.indexOf(c) >= 0 ? Optional.of((char) (c + 2)) : Optional.empty();
  }
}
