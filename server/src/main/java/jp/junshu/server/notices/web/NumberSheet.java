package jp.junshu.server.notices.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.junshu.server.notices.NumberBook;
import jp.junshu.server.notices.NumberRow;
import jp.junshu.server.sheets.Sheet;
import jp.junshu.server.sheets.SheetCell;
import jp.junshu.server.ui.Words;

/** The register of document numbers of a fiscal year as a sheet: every cell is words. */
final class NumberSheet {

  private static final int NARROW = 12;
  private static final int WIDE = 40;

  private NumberSheet() {}

  static Sheet of(NumberBook book, Words words) {
    var title = words.get("numbers.title", book.fiscalYear() - 2018);
    return new Sheet(words.get("numbers.nav"), title, columns(words), rows(book, words));
  }

  private static List<Sheet.Column> columns(Words words) {
    return List.of(
        column(words.get("numbers.letters"), NARROW),
        column(words.get("numbers.number"), NARROW),
        column(words.get("numbers.written"), WIDE),
        column(words.get("numbers.day"), NARROW * 2),
        column(words.get("numbers.what"), WIDE),
        column(words.get("numbers.state"), WIDE),
        column(words.get("numbers.stands"), NARROW),
        column(words.get("numbers.reason"), WIDE));
  }

  private static Sheet.Column column(String heading, int width) {
    return new Sheet.Column(heading, "", List.of(), width, false);
  }

  private static List<List<Optional<SheetCell>>> rows(NumberBook book, Words words) {
    var rows = new ArrayList<List<Optional<SheetCell>>>();
    for (var series : book.series()) {
      for (var line : series.lines()) {
        if (line.rows().isEmpty()) {
          rows.add(missing(series.mark(), line.number(), words));
        }
        line.rows().forEach(row -> rows.add(row(row, words)));
      }
    }
    return rows;
  }

  private static List<Optional<SheetCell>> missing(String mark, int number, Words words) {
    var missing = words.get("numbers.missing");
    return cells(mark, Integer.toString(number), "", "", "", "", missing, "");
  }

  private static List<Optional<SheetCell>> row(NumberRow row, Words words) {
    return cells(
        row.mark(),
        row.branch() > 1 ? row.number() + "-" + row.branch() : Integer.toString(row.number()),
        row.kind() == NumberRow.Kind.SKIPPED ? "" : row.text(),
        words.letterDay(row.day()),
        row.subject(),
        words.get("numbers.kind." + row.kind().name()),
        words.get("numbers.stands." + stands(row)),
        row.voided().map(NumberRow.Voided::reason).orElse(""));
  }

  private static String stands(NumberRow row) {
    if (row.kind() == NumberRow.Kind.SKIPPED) {
      return "SKIPPED";
    }
    return row.voided().isPresent() ? "VOID" : "GIVEN";
  }

  private static List<Optional<SheetCell>> cells(String... texts) {
    return Stream.of(texts)
        .map(text -> Optional.of(text).filter(t -> !t.isEmpty()))
        .map(text -> text.<SheetCell>map(SheetCell.Text::new))
        .toList();
  }
}
