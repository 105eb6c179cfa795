package jp.junshu.server.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import jp.junshu.core.policy.ClauseId;

/**
 * The table of clauses as people read it on the command line. What the product can; whether it is
 * connected in an installation is another matter and not said here.
 */
public final class ClauseTable {

  private static final Map<CellState, String> IN_JAPANESE =
      Map.of(CellState.DONE, "済", CellState.BEGUN, "着手", CellState.NOT_YET, "まだ");

  private final ClauseCells cells;
  private final Function<ClauseId, String> titles;

  /**
   * @param titles the short title of a clause
   */
  public ClauseTable(ClauseCells cells, Function<ClauseId, String> titles) {
    this.cells = cells;
    this.titles = titles;
  }

  /** Everything: per clause its cells with their notes and tests, and the code that names it. */
  public List<String> whole(ClauseIndex index) {
    var lines = new ArrayList<String>();
    for (var id : ClauseId.ALL) {
      lines.add("%s %s: %s".formatted(id.label(), titles.apply(id), cells.stateOf(id).word()));
      for (var row : cells.of(id)) {
        lines.add(
            "  %-8s %-8s %s".formatted(row.cell().way().word(), row.state().word(), row.note()));
        index.tests(row.cell()).forEach(test -> lines.add("           tested by " + test));
      }
      if (!index.code(id).isEmpty()) {
        lines.add("  code     " + String.join(", ", index.code(id)));
      }
    }
    lines.add(lastLine());
    return lines;
  }

  /** One line a clause, in Japanese, without notes. */
  public List<String> shortly() {
    var lines = new ArrayList<String>();
    for (var id : ClauseId.ALL) {
      var states =
          cells.of(id).stream().map(row -> IN_JAPANESE.get(row.state())).toArray(Object[]::new);
      lines.add("防止 %s、検知 %s、証明 %s".formatted(states) + "  " + id.label() + " " + titles.apply(id));
    }
    lines.add(
        "38条項のうち 実現 %d、着手 %d".formatted(cells.count(CellState.DONE), cells.count(CellState.BEGUN)));
    return lines;
  }

  /** {@code 0 of 38 carried out, 6 begun}. */
  public String lastLine() {
    return "%d of 38 carried out, %d begun"
        .formatted(cells.count(CellState.DONE), cells.count(CellState.BEGUN));
  }
}
