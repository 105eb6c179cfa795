package jp.junshu.server.sheets;

import java.util.List;
import java.util.Optional;

/**
 * A sheet to be written: a title, a row of headings, and rows under them.
 *
 * @param name what the tab says
 * @param rows one list a row, as long as the columns; empty where a cell stays empty
 */
public record Sheet(
    String name, String title, List<Column> columns, List<List<Optional<SheetCell>>> rows) {

  public Sheet {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /**
   * A column.
   *
   * @param note what the reader is told at the heading; may be empty
   * @param choices what may be chosen from a list; empty where anything may be written
   * @param width in letters of half width
   * @param day whether days are written in it, so that Excel shows them as such
   */
  public record Column(String heading, String note, List<String> choices, int width, boolean day) {

    public Column {
      choices = List.copyOf(choices);
    }
  }
}
