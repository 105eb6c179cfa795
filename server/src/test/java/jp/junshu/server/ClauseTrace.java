package jp.junshu.server;

import java.util.ArrayList;
import java.util.List;
import jp.junshu.core.policy.ClauseId;
import jp.junshu.server.rules.CellState;
import jp.junshu.server.rules.ClauseCell;
import jp.junshu.server.rules.ClauseCells;
import jp.junshu.server.rules.ClauseIndex;

/** Compares what {@code clauses.csv} says with what code and tests say, and names each untruth. */
record ClauseTrace(ClauseCells cells, ClauseIndex index) {

  List<String> untruths() {
    var found = new ArrayList<String>();
    cells.rows().forEach(row -> check(row, found));
    for (var named : index.code()) {
      if (ClauseId.ALL.stream().noneMatch(id -> id.toString().equals(named.name()))) {
        found.add("%s names clause %s, which is none".formatted(named.where(), named.name()));
      } else if (cells.stateOf(ClauseId.of(named.name())) == CellState.NOT_YET) {
        found.add(
            "%s carries out %s, of which no cell is begun".formatted(named.where(), named.name()));
      }
    }
    for (var tag : index.tests()) {
      if (ClauseCell.named(tag.name()).isEmpty()) {
        found.add("%s shows %s, which is no cell".formatted(tag.where(), tag.name()));
      }
    }
    return found;
  }

  private void check(ClauseCells.Row row, List<String> found) {
    var cell = row.cell();
    boolean begun = row.state() != CellState.NOT_YET;
    if (begun && index.code(cell.clause()).isEmpty()) {
      found.add("%s is %s without code".formatted(cell, row.state().word()));
    }
    if (begun && index.tests(cell).isEmpty()) {
      found.add("%s is %s without a test".formatted(cell, row.state().word()));
    }
    if (!begun && !index.tests(cell).isEmpty()) {
      found.add("%s is shown by %s but not begun".formatted(cell, index.tests(cell).getFirst()));
    }
    if (row.note().length() < 10) {
      found.add("%s has no reason that could be read".formatted(cell));
    }
  }
}
