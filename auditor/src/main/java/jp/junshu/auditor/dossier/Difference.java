package jp.junshu.auditor.dossier;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;
import jp.junshu.auditor.log.Wrong;
import jp.junshu.core.merkle.CanonicalJson;
import org.jspecify.annotations.Nullable;

/**
 * The first place at which a tree is not what follows from the entries.
 *
 * @param entry on which the row stands in which it lies; empty outside of rows
 */
record Difference(OptionalLong entry, String what) {

  private static final int LONGEST = 60;

  /** Looks through both trees in order. */
  static Optional<Difference> first(Object expected, Object found) {
    return first("", OptionalLong.empty(), expected, found);
  }

  private static Optional<Difference> first(
      String path, OptionalLong entry, Object expected, Object found) {
    if (expected.equals(found)) {
      return Optional.empty();
    }
    if (expected instanceof Map<?, ?> one && found instanceof Map<?, ?> other) {
      return members(path, rowOf(one, entry), one, other);
    }
    if (expected instanceof List<?> one && found instanceof List<?> other) {
      return elements(path, entry, one, other);
    }
    return Optional.of(differs(path, entry, expected, found));
  }

  private static OptionalLong rowOf(Object value, OptionalLong otherwise) {
    return value instanceof Map<?, ?> map && map.get("entry") instanceof Long index
        ? OptionalLong.of(index)
        : otherwise;
  }

  private static Optional<Difference> members(
      String path, OptionalLong entry, Map<?, ?> expected, Map<?, ?> found) {
    var names = new TreeSet<String>();
    expected.keySet().forEach(name -> names.add((String) name));
    found.keySet().forEach(name -> names.add((String) name));
    return names.stream()
        .map(name -> either(below(path, name), entry, expected.get(name), found.get(name)))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<Difference> elements(
      String path, OptionalLong entry, List<?> expected, List<?> found) {
    for (int i = 0; i < Math.max(expected.size(), found.size()); i++) {
      var one = i < expected.size() ? expected.get(i) : null;
      var other = i < found.size() ? found.get(i) : null;
      var different = either(below(path, i), entry, one, other);
      if (different.isPresent()) {
        return different;
      }
    }
    return Optional.empty();
  }

  private static Optional<Difference> either(
      String path, OptionalLong entry, @Nullable Object expected, @Nullable Object found) {
    return expected != null && found != null
        ? first(path, entry, expected, found)
        : Optional.of(differs(path, entry, expected, found));
  }

  private static Difference differs(
      String path, OptionalLong entry, @Nullable Object expected, @Nullable Object found) {
    return new Difference(
        expected == null ? entry : rowOf(expected, entry),
        "「%s」は、記録からは%sのはずですが、%sとなっています"
            .formatted(Wrong.printable(path), shown(expected), shown(found)));
  }

  private static String shown(@Nullable Object value) {
    if (value == null) {
      return "なし";
    }
    var text = CanonicalJson.write(value);
    return Wrong.printable(text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text);
  }

  private static String below(String path, Object name) {
    return path.isEmpty() ? String.valueOf(name) : path + "." + name;
  }
}
