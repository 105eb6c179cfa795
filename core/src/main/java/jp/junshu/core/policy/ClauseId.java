package jp.junshu.core.policy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A clause by its place in the reference edition: {@code 2.5} is section 2 ⑤, {@code 4.1.6} is
 * section 4.1 ⑥, {@code 5}, {@code 6} and {@code 7} stand alone. Ordered naturally: 4.1.9 comes
 * before 4.2.1.
 */
public record ClauseId(List<Integer> path) implements Comparable<ClauseId> {

  /** All 38 clauses of the reference edition, in order. */
  public static final List<ClauseId> ALL = all();

  public ClauseId {
    path = List.copyOf(path);
    if (path.isEmpty() || path.size() > 3 || path.stream().anyMatch(n -> n < 1 || n > 50)) {
      throw new IllegalArgumentException("not the place of a clause: " + path);
    }
  }

  /**
   * Reads {@code 2.5}.
   *
   * @throws IllegalArgumentException if the text is not numbers joined by points
   */
  public static ClauseId of(String text) {
    try {
      return new ClauseId(Arrays.stream(text.split("\\.", -1)).map(Integer::valueOf).toList());
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("not a clause id: " + text, e);
    }
  }

  /**
   * The section as the document numbers it: {@code 4.1} for {@code 4.1.6}, {@code 5} for {@code 5}.
   */
  public String section() {
    return path.size() == 1 ? path.getFirst().toString() : join(path.subList(0, path.size() - 1));
  }

  /** As people write it: 2-⑤, 4.1-⑥, 5. */
  public String label() {
    return path.size() == 1 ? section() : section() + "-" + circled(path.getLast());
  }

  @Override
  public int compareTo(ClauseId other) {
    for (int i = 0; i < Math.min(path.size(), other.path.size()); i++) {
      int difference = path.get(i).compareTo(other.path.get(i));
      if (difference != 0) {
        return difference;
      }
    }
    return path.size() - other.path.size();
  }

  @Override
  public String toString() {
    return join(path);
  }

  /** The circled number ① to ㊿. */
  static String circled(int n) {
    return Character.toString(
        n <= 20 ? 0x2460 + n - 1 : n <= 35 ? 0x3251 + n - 21 : 0x32B1 + n - 36);
  }

  private static String join(List<Integer> numbers) {
    var text = new StringBuilder();
    for (int number : numbers) {
      text.append(text.isEmpty() ? "" : ".").append(number);
    }
    return text.toString();
  }

  private static List<ClauseId> all() {
    var found = new ArrayList<ClauseId>();
    add(found, 3, 1);
    add(found, 8, 2);
    add(found, 5, 3);
    add(found, 9, 4, 1);
    add(found, 7, 4, 2);
    add(found, 3, 4, 3);
    IntStream.rangeClosed(5, 7).forEach(n -> found.add(new ClauseId(List.of(n))));
    return List.copyOf(found);
  }

  private static void add(List<ClauseId> found, int count, Integer... section) {
    for (int n = 1; n <= count; n++) {
      var path = new ArrayList<>(List.of(section));
      path.add(n);
      found.add(new ClauseId(path));
    }
  }
}
