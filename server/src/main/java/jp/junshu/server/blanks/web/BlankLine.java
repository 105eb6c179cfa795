package jp.junshu.server.blanks.web;

import java.util.ArrayList;
import java.util.List;
import jp.junshu.core.form.Field;
import jp.junshu.core.form.FieldType;
import jp.junshu.core.form.FormSchema;
import jp.junshu.server.ui.Words;

/**
 * A field to be written by hand.
 *
 * @param space what is printed where one writes: choices to tick, parts of a date, or nothing
 * @param lines how many lines of writing it takes
 */
public record BlankLine(String label, String space, int lines) {

  private static final int LONG = 4;
  private static final int LETTERS_A_LINE = 30;

  /**
   * A table to be written by hand; each row is a list of its fields, so that the widest fits too.
   */
  public record Grid(String label, List<BlankLine> columns, int rows) {
    public Grid {
      columns = List.copyOf(columns);
    }
  }

  /** The single fields of a form. */
  static List<BlankLine> lines(FormSchema form, Words words) {
    return form.fields().stream()
        .filter(field -> !(field.type() instanceof FieldType.Table))
        .map(field -> of(form.no(), field.name(), field, words))
        .toList();
  }

  /** Its table, if it has one, with at most that many rows. */
  static List<Grid> grids(FormSchema form, int most, Words words) {
    var grids = new ArrayList<Grid>();
    for (var field : form.fields()) {
      if (field.type() instanceof FieldType.Table(var columns, int maxRows)) {
        grids.add(
            new Grid(
                label(form.no(), field.name(), words),
                columns.stream()
                    .map(c -> of(form.no(), field.name() + "." + c.name(), c, words))
                    .toList(),
                Math.min(maxRows, most)));
      }
    }
    return grids;
  }

  private static String label(String no, String path, Words words) {
    return words.get("form.%s.%s".formatted(no, path));
  }

  private static BlankLine of(String no, String path, Field field, Words words) {
    var label = label(no, path, words) + (field.required() ? words.get("blanks.required") : "");
    return switch (field.type()) {
      case FieldType.Text(int max, boolean lines) ->
          new BlankLine(label, "", lines ? LONG : 1 + Math.min(1, max / LETTERS_A_LINE / 2));
      case FieldType.Choice(var options, _) ->
          new BlankLine(label, ticks(no, path, options, words), 1);
      case FieldType.Flag _ -> new BlankLine(label, words.get("blanks.flag"), 1);
      case FieldType.Day _ -> new BlankLine(label, words.get("blanks.day"), 1);
      case FieldType.Moment _ -> new BlankLine(label, words.get("blanks.moment"), 1);
      case FieldType.Number _ -> new BlankLine(label, "", 1);
      case FieldType.Reference(_, boolean many) ->
          new BlankLine(label, words.get("blanks.reference"), many ? 2 : 1);
      case FieldType.Table _ -> throw new IllegalArgumentException("a table in a table");
    };
  }

  private static String ticks(String no, String path, List<String> options, Words words) {
    return String.join(
        "  ",
        options.stream().map(option -> "□ " + label(no, path + "." + option, words)).toList());
  }
}
