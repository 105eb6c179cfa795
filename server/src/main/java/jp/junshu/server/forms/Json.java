package jp.junshu.server.forms;

import java.util.List;
import java.util.Map;
import jp.junshu.core.merkle.CanonicalJson;
import org.jspecify.annotations.Nullable;

/** Typed looks into canonical JSON that this module wrote itself. */
final class Json {

  private Json() {}

  static Map<String, ?> object(String text) {
    return object(CanonicalJson.parse(text));
  }

  @SuppressWarnings("unchecked")
  static Map<String, ?> object(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      return (Map<String, ?>) map;
    }
    throw new IllegalArgumentException("not an object: " + value);
  }

  static String text(Map<String, ?> tree, String name) {
    return (String) member(tree, name);
  }

  static long number(Map<String, ?> tree, String name) {
    return (Long) member(tree, name);
  }

  static boolean flag(Map<String, ?> tree, String name) {
    return (Boolean) member(tree, name);
  }

  private static Object member(Map<String, ?> tree, String name) {
    var value = tree.get(name);
    if (value == null) {
      throw new IllegalArgumentException("no member " + name);
    }
    return value;
  }

  static List<Map<String, ?>> objects(@Nullable Object value) {
    return list(value).stream().<Map<String, ?>>map(Json::object).toList();
  }

  static List<String> strings(@Nullable Object value) {
    return list(value).stream().map(String::valueOf).toList();
  }

  private static List<?> list(@Nullable Object value) {
    if (value instanceof List<?> list) {
      return list;
    }
    throw new IllegalArgumentException("not a list: " + value);
  }
}
