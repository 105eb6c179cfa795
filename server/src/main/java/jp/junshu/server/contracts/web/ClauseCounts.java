package jp.junshu.server.contracts.web;

import java.util.Arrays;
import java.util.List;

/** How many of the 38 clauses reach how far on a contract; none that is zero. */
public record ClauseCounts(List<Count> counts) {

  /** Some of them. */
  public record Count(ClauseReach reach, long clauses) {}

  public ClauseCounts {
    counts = List.copyOf(counts);
  }

  static ClauseCounts of(List<ClauseRow> rows) {
    return new ClauseCounts(
        Arrays.stream(ClauseReach.values())
            .map(
                reach ->
                    new Count(reach, rows.stream().filter(row -> row.reach() == reach).count()))
            .filter(count -> count.clauses() > 0)
            .toList());
  }
}
