package jp.junshu.server.rules;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import jp.junshu.core.policy.ClauseId;

/** One way of carrying out one clause; written {@code 2.5/prevent}. */
public record ClauseCell(ClauseId clause, Way way) implements Comparable<ClauseCell> {

  private static final Comparator<ClauseCell> ORDER =
      Comparator.comparing(ClauseCell::clause).thenComparing(ClauseCell::way);

  /** All 114, in order. */
  public static final List<ClauseCell> ALL =
      ClauseId.ALL.stream()
          .flatMap(id -> Arrays.stream(Way.values()).map(way -> new ClauseCell(id, way)))
          .toList();

  /** Empty if the text names no cell of the 38 clauses. */
  public static Optional<ClauseCell> named(String text) {
    return ALL.stream().filter(cell -> cell.toString().equals(text)).findFirst();
  }

  @Override
  public int compareTo(ClauseCell other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return clause + "/" + way.word();
  }
}
