package jp.junshu.server.sheets;

import java.util.regex.Pattern;

/**
 * Excel writes characters that XML cannot hold as {@code _x000D_}, and an underscore that would be
 * taken for such as {@code _x005F_} (ECMA-376 part 1, 22.9.2.19).
 */
final class ExcelText {

  private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  private ExcelText() {}

  static String decode(String text) {
    return text.contains("_x")
        ? ESCAPE
            .matcher(text)
            .replaceAll(
                found ->
                    java.util.regex.Matcher.quoteReplacement(
                        String.valueOf((char) Integer.parseInt(found.group(1), 16))))
        : text;
  }

  static String encode(String text) {
    return text.contains("_x") ? ESCAPE.matcher(text).replaceAll("_x005F_x$1_") : text;
  }
}
