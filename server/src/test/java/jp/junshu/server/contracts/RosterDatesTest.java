package jp.junshu.server.contracts;

import static jp.junshu.server.contracts.RosterFiles.csv;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.junshu.core.id.ImportId;
import jp.junshu.core.policy.Role;
import jp.junshu.server.ServerTest;
import jp.junshu.server.sheets.SheetCell;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** However a day is written in a list, it is one day; a day that never was is an error. */
@ServerTest
class RosterDatesTest {

  private static final String ONE_DAY = "2026-04-01 2026-04-30";

  @Autowired private ApplicationContext context;

  private RosterImporting importing;

  @BeforeEach
  void aManager() {
    importing = new RosterImporting(context);
  }

  @Test
  void inEveryWayThatADateIsWrittenItIsOneDate() {
    importing.confirm(
        importing.taken(
            csv(
                "甲,一,コウ,イチ,作業者,,R8.4.1,令和8年4月30日",
                "乙,二,オツ,ニ,作業者,,令和8年4月1日,2026/4/30",
                "丙,三,ヘイ,サン,作業者,,2026/4/1,2026-04-30")));
    assertThat(days()).containsExactly(ONE_DAY);
  }

  @Test
  void aDayThatExcelKeepsAsANumberIsTheSameDate() {
    var day = row("甲,一,コウ,イチ,作業者,,,", new SheetCell.Day(LocalDate.of(2026, 4, 1)));
    var serial = row("乙,二,オツ,ニ,作業者,,,", new SheetCell.Number(BigDecimal.valueOf(46_113)));
    importing.confirm(importing.taken(RosterFiles.book(List.of(day, serial))));
    assertThat(days()).containsExactly(ONE_DAY);
  }

  @Test
  void aNumberThatIsNoDayOfExcelIsAnErrorOfItsCell() {
    var never = row("甲,一,コウ,イチ,作業者,,,", new SheetCell.Number(new BigDecimal("-3")));
    var id = importing.taken(RosterFiles.book(List.of(never)));
    assertThat(cells(id)).containsExactly("G3");
  }

  @Test
  void daysThatNeverWereAreErrorsOfTheirCells() {
    var id = importing.taken(csv("甲,一,コウ,イチ,作業者,,平成31年5月1日,", "乙,二,オツ,ニ,作業者,,,令和9年2月29日"));
    assertThat(cells(id)).containsExactly("G2", "H3");
  }

  /** Somebody who begins as the cell says and ends on the last of April, in words. */
  private static List<Optional<SheetCell>> row(String line, SheetCell begins) {
    var cells = new ArrayList<>(RosterFiles.cells(line));
    cells.set(6, Optional.of(begins));
    cells.set(7, Optional.of(new SheetCell.Text("令和8年4月30日")));
    return cells;
  }

  private List<String> cells(ImportId id) {
    var manager = importing.manager().actor();
    return importing.scene().as(manager, () -> importing.seen(id)).batch().told().wrong().stream()
        .map(wrong -> wrong.cell())
        .toList();
  }

  private List<String> days() {
    var scene = importing.scene();
    return scene.inTransaction(
        importing.manager().actor(),
        () ->
            scene.contracts().roster(scene.id()).assignments().stream()
                .filter(place -> place.role() == Role.WORKER)
                .flatMap(place -> place.ends().map(end -> place.begins() + " " + end).stream())
                .distinct()
                .toList());
  }
}
