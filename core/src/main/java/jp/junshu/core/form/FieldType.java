package jp.junshu.core.form;

import java.util.List;

/** What may stand in a field. */
public sealed interface FieldType {

  /**
   * Words.
   *
   * @param max most graphemes
   * @param lines whether it is long enough to be written on several lines
   */
  record Text(int max, boolean lines) implements FieldType {}

  /** A whole number, both bounds included. */
  record Number(long min, long max) implements FieldType {}

  /** Yes or no. */
  record Flag() implements FieldType {}

  /** One of the options, or several. */
  record Choice(List<String> options, boolean many) implements FieldType {
    public Choice {
      options = List.copyOf(options);
    }
  }

  /** A date. */
  record Day() implements FieldType {}

  /** A date and a time of day, JST. */
  record Moment() implements FieldType {}

  /** One or several things of the contract, by id. */
  record Reference(String target, boolean many) implements FieldType {}

  /** Rows; a form has at most one. */
  record Table(List<Field> columns, int maxRows) implements FieldType {
    public Table {
      columns = List.copyOf(columns);
    }
  }
}
