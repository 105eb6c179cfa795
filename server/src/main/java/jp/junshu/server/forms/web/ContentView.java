package jp.junshu.server.forms.web;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.junshu.core.form.Field;
import jp.junshu.core.form.FieldType;
import jp.junshu.core.form.FormSchema;
import jp.junshu.server.ui.Words;
import org.jspecify.annotations.Nullable;

/**
 * A filed content as people read it, in the order of its form.
 *
 * @param lines one a field, tables left out
 * @param tables label, headings and rows
 */
public record ContentView(List<Line> lines, List<Grid> tables) {

  /**
   * A field and what stands in it.
   *
   * @param wide whether it needs the whole width of a paper
   * @param was what stood there in the revision before, where that was something else
   */
  public record Line(String label, String value, boolean wide, String was) {}

  /** A table. */
  public record Grid(String label, List<String> headings, List<List<String>> rows) {

    private static final int ACROSS_A_PAGE = 7;

    /** Whether it has more columns than stand beside each other on paper. */
    public boolean wide() {
      return headings.size() > ACROSS_A_PAGE;
    }
  }

  /** How a thing is called by its id. */
  interface Labels extends Function<UUID, String> {}

  static ContentView of(
      FormSchema schema,
      Map<String, ?> content,
      Map<String, ?> before,
      Words words,
      Labels labels) {
    var writer = new Writer(schema.no(), words, labels);
    var lines = new ArrayList<Line>();
    var tables = new ArrayList<Grid>();
    for (var field : schema.fields()) {
      if (field.type() instanceof FieldType.Table table) {
        if (content.get(field.name()) instanceof List<?> rows && !rows.isEmpty()) {
          tables.add(writer.grid(field, table, rows));
        } else {
          lines.add(new Line(writer.label(field.name()), words.get("form.none"), true, ""));
        }
      } else {
        var value = writer.value(field.name(), field.type(), content.get(field.name()));
        var was =
            before.isEmpty()
                ? value
                : writer.value(field.name(), field.type(), before.get(field.name()));
        lines.add(
            new Line(writer.label(field.name()), value, wide(field), was.equals(value) ? "" : was));
      }
    }
    return new ContentView(List.copyOf(lines), List.copyOf(tables));
  }

  private static boolean wide(Field field) {
    return switch (field.type()) {
      case FieldType.Text(var max, _) -> max > 40;
      case FieldType.Reference _ -> true;
      case FieldType.Choice(_, var many) -> many;
      case FieldType.Moment _, FieldType.Day _ -> true;
      default -> false;
    };
  }

  private record Writer(String no, Words words, Labels labels) {

    String label(String key) {
      return words.get("form." + no + "." + key);
    }

    Grid grid(Field field, FieldType.Table table, List<?> rows) {
      var prefix = field.name() + ".";
      var headings = table.columns().stream().map(c -> label(prefix + c.name())).toList();
      var cells = new ArrayList<List<String>>();
      for (var row : rows) {
        cells.add(row(table.columns(), prefix, (Map<?, ?>) row));
      }
      return new Grid(label(field.name()), headings, List.copyOf(cells));
    }

    private List<String> row(List<Field> columns, String prefix, Map<?, ?> row) {
      return columns.stream()
          .map(column -> cell(prefix + column.name(), column.type(), row.get(column.name())))
          .toList();
    }

    /** As {@link #value}, but dates are as short as tables have them. */
    private String cell(String key, FieldType type, @Nullable Object value) {
      return switch (type) {
        case FieldType.Day _ when value != null -> words.tableDay(LocalDate.parse((String) value));
        case FieldType.Moment _ when value != null ->
            words.tableMoment(LocalDateTime.parse((String) value));
        default -> value(key, type, value);
      };
    }

    String value(String key, FieldType type, @Nullable Object value) {
      if (value == null || value instanceof List<?> none && none.isEmpty()) {
        return words.get("form.none");
      }
      if (value instanceof List<?> list) {
        return list.stream().map(v -> one(key, type, v)).collect(Collectors.joining("、"));
      }
      return one(key, type, value);
    }

    /** What was declared by the tick: the sentence beside it, and the words of the tick. */
    private String declared(String key) {
      var full = "form." + no + "." + key;
      var yes = words.find(full + ".yes").orElseGet(() -> words.get("form.yes"));
      return words.find(full + ".hint").map(hint -> hint + " — " + yes).orElse(yes);
    }

    private String one(String key, FieldType type, Object value) {
      return switch (type) {
        case FieldType.Choice _ -> label(key + "." + value);
        case FieldType.Flag _ -> Boolean.TRUE.equals(value) ? declared(key) : words.get("form.no");
        case FieldType.Day _ -> words.day(LocalDate.parse((String) value));
        case FieldType.Moment _ -> words.moment(LocalDateTime.parse((String) value));
        case FieldType.Reference _ -> labels.apply(UUID.fromString((String) value));
        case FieldType.Number _ -> "%,d".formatted((Long) value);
        default -> value.toString();
      };
    }
  }
}
