package jp.junshu.server.intake;

import java.util.List;

/**
 * What is wrong in one cell of a file.
 *
 * @param row as the file counts it, from 1; 0 for the file as a whole
 * @param column from 0; -1 for the whole row
 * @param heading of the column; may be empty
 * @param code message key {@code error.<code>}
 * @param args fill the message
 */
record CellError(int row, int column, String heading, String code, List<Object> args) {

  CellError {
    args = List.copyOf(args);
  }

  static CellError of(int row, int column, String heading, String code, Object... args) {
    return new CellError(row, column, heading, code, List.of(args));
  }

  static CellError ofFile(String code, Object... args) {
    return new CellError(0, -1, "", code, List.of(args));
  }
}
