package jp.junshu.auditor.dossier;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Typed looks into canonical JSON that a stranger may have written; what is not there as expected
 * is an {@link IllegalArgumentException} in words.
 */
final class Tree {

  private Tree() {}

  @SuppressWarnings("unchecked") // the reader's keys are strings
  static Map<String, Object> object(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      return (Map<String, Object>) map;
    }
    throw new IllegalArgumentException("オブジェクトがあるはずです");
  }

  static Map<String, Object> object(Map<String, ?> tree, String name) {
    return object(member(tree, name));
  }

  static List<?> list(@Nullable Object value) {
    if (value instanceof List<?> list) {
      return list;
    }
    throw new IllegalArgumentException("配列があるはずです");
  }

  static List<Map<String, Object>> objects(@Nullable Object value) {
    return list(value).stream().map(Tree::object).toList();
  }

  static String text(Map<String, ?> tree, String name) {
    if (member(tree, name) instanceof String text) {
      return text;
    }
    throw new IllegalArgumentException("「%s」は文字のはずです".formatted(name));
  }

  static Optional<String> optional(Map<String, ?> tree, String name) {
    return tree.containsKey(name) ? Optional.of(text(tree, name)) : Optional.empty();
  }

  static long number(Map<String, ?> tree, String name) {
    if (member(tree, name) instanceof Long number) {
      return number;
    }
    throw new IllegalArgumentException("「%s」は数のはずです".formatted(name));
  }

  static boolean flag(Map<String, ?> tree, String name) {
    if (member(tree, name) instanceof Boolean flag) {
      return flag;
    }
    throw new IllegalArgumentException("「%s」は true か false のはずです".formatted(name));
  }

  private static Object member(Map<String, ?> tree, String name) {
    var value = tree.get(name);
    if (value == null) {
      throw new IllegalArgumentException("「%s」がありません".formatted(name));
    }
    return value;
  }
}
