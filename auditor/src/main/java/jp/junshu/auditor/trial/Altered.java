package jp.junshu.auditor.trial;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Trees that mean something else: one value changed, or one row less, or one row twice. */
final class Altered {

  /**
   * A change at one place.
   *
   * @param what for those who read
   */
  record Change(String what, List<Object> path, Function<Object, List<Object>> instead) {}

  private Altered() {}

  /** Every change that can be made. */
  static Stream<Change> changes(Object tree) {
    return changes(List.of(), tree);
  }

  private static Stream<Change> changes(List<Object> path, Object value) {
    return switch (value) {
      case Map<?, ?> map ->
          map.entrySet().stream()
              .flatMap(each -> changes(below(path, each.getKey()), each.getValue()));
      case List<?> list ->
          IntStream.range(0, list.size())
              .boxed()
              .flatMap(
                  i -> Stream.concat(row(below(path, i)), changes(below(path, i), list.get(i))));
      default -> Stream.of(new Change("値を変える", path, leaf -> List.of(other(leaf))));
    };
  }

  private static Stream<Change> row(List<Object> path) {
    return Stream.of(
        new Change("行を除く", path, _ -> List.of()),
        new Change("行を二度書く", path, row -> List.of(row, row)));
  }

  private static List<Object> below(List<Object> path, Object step) {
    var longer = new ArrayList<>(path);
    longer.add(step);
    return List.copyOf(longer);
  }

  private static Object other(Object leaf) {
    return switch (leaf) {
      case Boolean flag -> !flag;
      case Long number -> number + 1;
      default -> other(leaf.toString());
    };
  }

  /** Another text of the same kind, so that only its meaning gives it away. */
  private static String other(String text) {
    for (int at = text.length() - 1; at >= 0; at--) {
      char c = text.charAt(at);
      if (Character.isLetterOrDigit(c) && !Character.isSurrogate(c)) {
        return text.substring(0, at)
            + (c == '0' ? '1' : c == 'a' ? 'b' : c < 0x80 ? sibling(c) : '外')
            + text.substring(at + 1);
      }
    }
    return text + "x";
  }

  private static char sibling(char c) {
    return Character.isDigit(c) ? '0' : 'a';
  }

  /** The tree with that change. */
  static Object with(Object tree, Change change) {
    return with(tree, change, 0).getFirst();
  }

  private static List<Object> with(Object value, Change change, int depth) {
    if (depth == change.path().size()) {
      return change.instead().apply(value);
    }
    var step = change.path().get(depth);
    if (value instanceof Map<?, ?> map) {
      var changed = new LinkedHashMap<Object, Object>(map);
      changed.computeIfPresent(step, (_, child) -> with(child, change, depth + 1).getFirst());
      return List.of(changed);
    }
    var changed = new ArrayList<Object>((List<?>) value);
    int at = (Integer) step;
    var instead = with(changed.remove(at), change, depth + 1);
    changed.addAll(at, instead);
    return List.of(changed);
  }
}
