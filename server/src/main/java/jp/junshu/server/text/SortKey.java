package jp.junshu.server.text;

import java.util.Map;

/**
 * Puts readings into 五十音 order by plain comparison of code points: base letters first, then voice
 * marks, then small letters, as a Japanese index does. The long mark counts as the vowel before it.
 * The key begins with its version, so that stored keys of an older rule are found and made anew.
 */
public final class SortKey {

  /** Raised whenever the same reading would get another key. */
  public static final int VERSION = 1;

  private static final String SMALL = "ァィゥェォッャュョヮヵヶ";
  private static final String LARGE = "アイウエオツヤユヨワカケ";
  private static final String VOICED = "ガギグゲゴザジズゼゾダヂヅデドバビブベボヴヷヸヹヺ";
  private static final String UNVOICED = "カキクケコサシスセソタチツテトハヒフヘホウワヰヱヲ";
  private static final String HALF_VOICED = "パピプペポ";
  private static final String PLAIN_H = "ハヒフヘホ";

  private static final Map<Character, String> ROWS =
      Map.of(
          'ア', "アカサタナハマヤラワ",
          'イ', "イキシチニヒミリヰ",
          'ウ', "ウクスツヌフムユル",
          'エ', "エケセテネヘメレヱ",
          'オ', "オコソトノホモヨロヲ");

  private SortKey() {}

  /** The key of a reading in full-width katakana; anything else sorts after the kana. */
  public static String of(String reading) {
    var marks = new StringBuilder();
    return VERSION + "|" + letters(reading, marks) + "|" + marks;
  }

  /**
   * Its base letters alone: what somebody types who does not know small letters and voice marks.
   */
  public static String letters(String reading) {
    return letters(reading, new StringBuilder());
  }

  private static String letters(String reading, StringBuilder marks) {
    var base = new StringBuilder();
    for (int i = 0; i < reading.length(); i++) {
      char c = reading.charAt(i);
      if (c != '\u3000' && c != '・') {
        letter(c, base, marks);
      }
    }
    return base.toString();
  }

  private static void letter(char c, StringBuilder base, StringBuilder marks) {
    int small = SMALL.indexOf(c);
    char large = small >= 0 ? LARGE.charAt(small) : c;
    if (c == 'ー') {
      base.append(base.isEmpty() ? c : vowelOf(base.charAt(base.length() - 1)));
      marks.append('0');
    } else if (VOICED.indexOf(large) >= 0) {
      base.append(UNVOICED.charAt(VOICED.indexOf(large)));
      marks.append('3');
    } else if (HALF_VOICED.indexOf(large) >= 0) {
      base.append(PLAIN_H.charAt(HALF_VOICED.indexOf(large)));
      marks.append('4');
    } else {
      base.append(large);
      marks.append(small >= 0 ? '1' : '2');
    }
  }

  private static char vowelOf(char c) {
    return ROWS.entrySet().stream()
        .filter(row -> row.getValue().indexOf(c) >= 0)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse('ー');
  }
}
