package jp.junshu.core.merkle;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;

/**
 * JSON in one form only, after RFC 8785 restricted to strings, integers within ±(2^53 − 1),
 * booleans, arrays and objects: no white space, members sorted by UTF-16 code units, no floating
 * point, no null. What was written is parsed back to the same bytes; what is not in this form is
 * refused.
 *
 * <p>Trees are made of {@link String}, {@link Long}, {@link Boolean}, {@link java.util.List} and
 * {@link Map}.
 */
public final class CanonicalJson {

  /** The greatest number, and its negative the least; beyond it readers of JSON lose digits. */
  public static final long MAX_INTEGER = (1L << 53) - 1;

  private CanonicalJson() {}

  /**
   * Writes a tree.
   *
   * @throws IllegalArgumentException if something in it has no canonical form
   */
  public static String write(Object tree) {
    var out = new StringBuilder();
    write(tree, out);
    return out.toString();
  }

  /** Writes a tree as UTF-8. */
  public static byte[] bytes(Object tree) {
    return write(tree).getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Reads canonical bytes.
   *
   * @throws IllegalArgumentException saying where they are not UTF-8 or not canonical JSON
   */
  public static Object parse(byte[] bytes) {
    return parse(Utf8.read(bytes));
  }

  /**
   * Reads a canonical text.
   *
   * @throws IllegalArgumentException saying where the text is not canonical JSON
   */
  public static Object parse(String text) {
    return new CanonicalReader(text).read();
  }

  private static void write(Object value, StringBuilder out) {
    switch (value) {
      case String text -> string(text, out);
      case Boolean flag -> out.append(flag.booleanValue());
      case Integer number -> out.append(number.intValue());
      case Long number -> out.append(inRange(number));
      case Collection<?> list -> array(list, out);
      case Map<?, ?> map -> object(map, out);
      default -> throw new IllegalArgumentException("no canonical form: " + value.getClass());
    }
  }

  private static long inRange(long number) {
    if (number > MAX_INTEGER || number < -MAX_INTEGER) {
      throw new IllegalArgumentException("integer beyond 2^53: " + number);
    }
    return number;
  }

  private static void array(Collection<?> list, StringBuilder out) {
    out.append('[');
    var separator = "";
    for (var element : list) {
      out.append(separator);
      write(element, out);
      separator = ",";
    }
    out.append(']');
  }

  private static void object(Map<?, ?> map, StringBuilder out) {
    out.append('{');
    var separator = new String[] {""};
    map.entrySet().stream()
        .sorted(Comparator.comparing(entry -> (String) entry.getKey()))
        .forEach(
            entry -> {
              out.append(separator[0]);
              string((String) entry.getKey(), out);
              out.append(':');
              write(entry.getValue(), out);
              separator[0] = ",";
            });
    out.append('}');
  }

  static void string(String text, StringBuilder out) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isSurrogate(c)) {
        i = pair(text, i, out);
      } else {
        character(c, out);
      }
    }
    out.append('"');
  }

  private static int pair(String text, int i, StringBuilder out) {
    if (i + 1 >= text.length() || !Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1))) {
      throw new IllegalArgumentException("half a character at " + i);
    }
    out.append(text, i, i + 2);
    return i + 1;
  }

  private static void character(char c, StringBuilder out) {
    switch (c) {
      case '"' -> out.append("\\\"");
      case '\\' -> out.append("\\\\");
      case '\b' -> out.append("\\b");
      case '\f' -> out.append("\\f");
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      default -> {
        if (c < 0x20) {
          out.append("\\u00")
              .append(Character.forDigit(c >> 4, 16))
              .append(Character.forDigit(c & 15, 16));
        } else {
          out.append(c);
        }
      }
    }
  }
}
