package jp.junshu.server.sheets;

import java.util.Optional;
import java.util.SortedMap;

/**
 * A row in which something stands.
 *
 * @param number as the file counts it, from 1
 * @param cells by column, from 0
 */
public record SheetRow(int number, SortedMap<Integer, SheetCell> cells) {

  /** What stands in that column. */
  public Optional<SheetCell> cell(int column) {
    return Optional.ofNullable(cells.get(column));
  }
}
