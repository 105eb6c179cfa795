package jp.junshu.core.merkle;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads canonical JSON and nothing else; every refusal says where. Depth is bounded. */
final class CanonicalReader {

  private static final int MAX_DEPTH = 64;

  private final String text;
  private int at;

  CanonicalReader(String text) {
    this.text = text;
  }

  Object read() {
    var value = value(0);
    if (at != text.length()) {
      throw wrong("something after the end");
    }
    return value;
  }

  private Object value(int depth) {
    if (depth > MAX_DEPTH) {
      throw wrong("nested too deeply");
    }
    return switch (peek()) {
      case '"' -> string();
      case '[' -> array(depth);
      case '{' -> object(depth);
      case 't' -> word("true", true);
      case 'f' -> word("false", false);
      default -> number();
    };
  }

  private Object word(String word, boolean value) {
    if (!text.startsWith(word, at)) {
      throw wrong("unknown word");
    }
    at += word.length();
    return value;
  }

  private Long number() {
    int from = at;
    if (peek() == '-') {
      at++;
    }
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    var digits = text.substring(from, at);
    if (!digits.matches("0|-?[1-9][0-9]{0,15}")
        || Math.abs(Long.parseLong(digits)) > CanonicalJson.MAX_INTEGER) {
      throw wrong("not a canonical integer");
    }
    return Long.valueOf(digits);
  }

  private List<Object> array(int depth) {
    at++;
    var list = new ArrayList<>();
    if (peek() == ']') {
      at++;
      return list;
    }
    do {
      list.add(value(depth + 1));
    } while (more(']'));
    return Collections.unmodifiableList(list);
  }

  private Map<String, Object> object(int depth) {
    at++;
    var map = new LinkedHashMap<String, Object>();
    if (peek() == '}') {
      at++;
      return map;
    }
    String last = null;
    do {
      if (peek() != '"') {
        throw wrong("a member has a name");
      }
      var name = string();
      if (last != null && last.compareTo(name) >= 0) {
        throw wrong("members out of order or named twice");
      }
      last = name;
      expect(':');
      map.put(name, value(depth + 1));
    } while (more('}'));
    return Collections.unmodifiableMap(map);
  }

  private boolean more(char end) {
    char next = peek();
    at++;
    if (next != ',' && next != end) {
      at--;
      throw wrong("expected , or " + end);
    }
    return next == ',';
  }

  private String string() {
    int from = at;
    at++;
    var value = new StringBuilder();
    while (peek() != '"') {
      value.append(character());
    }
    at++;
    var canonical = new StringBuilder();
    CanonicalJson.string(value.toString(), canonical);
    if (!text.regionMatches(from, canonical.toString(), 0, at - from)
        || canonical.length() != at - from) {
      throw wrong("string not in canonical form");
    }
    return value.toString();
  }

  private char character() {
    char c = peek();
    at++;
    if (c != '\\') {
      return c;
    }
    char escape = peek();
    at++;
    return switch (escape) {
      case '"', '\\' -> escape;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> unicode();
      default -> throw wrong("unknown escape");
    };
  }

  private char unicode() {
    if (at + 4 > text.length() || !text.substring(at, at + 4).matches("00[01][0-9a-f]")) {
      throw wrong("unknown escape");
    }
    at += 4;
    return (char) Integer.parseInt(text.substring(at - 4, at), 16);
  }

  private void expect(char c) {
    if (peek() != c) {
      throw wrong("expected " + c);
    }
    at++;
  }

  private char peek() {
    if (at >= text.length()) {
      throw wrong("ends too early");
    }
    return text.charAt(at);
  }

  private IllegalArgumentException wrong(String what) {
    return new IllegalArgumentException(
        "not canonical JSON at character %d: %s".formatted(at, what));
  }
}
