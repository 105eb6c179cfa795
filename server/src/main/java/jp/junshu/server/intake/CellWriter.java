package jp.junshu.server.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.junshu.core.form.FieldType;
import jp.junshu.server.sheets.Sheet;
import jp.junshu.server.sheets.SheetCell;
import org.jspecify.annotations.Nullable;

/** Writes filed contents into the columns of a form's sheet. */
final class CellWriter {

  private static final int WIDE = 48;
  private static final int ORDINARY = 20;
  private static final int NARROW = 12;

  private final SheetPlan plan;
  private final FormTerms terms;

  CellWriter(SheetPlan plan, FormTerms terms) {
    this.plan = plan;
    this.terms = terms;
  }

  /**
   * A sheet with these contents; without any it is a template to fill in.
   *
   * @throws IllegalArgumentException if the form has a table and there is more than one content
   */
  Sheet sheet(String title, List<Map<String, ?>> contents) {
    if (plan.table().isPresent() && contents.size() > 1) {
      throw new IllegalArgumentException("one sheet a filing");
    }
    var rows = contents.stream().flatMap(content -> rows(content, false)).toList();
    return new Sheet(plan.name(), title, columns().toList(), rows);
  }

  /** A register: something is said of each first, and nothing is left to the row above. */
  Sheet register(String title, List<String> before, List<SheetSource.Kept> kept) {
    var headings = before.stream().map(h -> new Sheet.Column(h, "", List.of(), ORDINARY, false));
    var rows =
        kept.stream()
            .flatMap(
                each ->
                    rows(each.content(), true)
                        .map(row -> Stream.concat(texts(each.before()), row.stream()).toList()))
            .toList();
    return new Sheet(plan.name(), title, Stream.concat(headings, columns()).toList(), rows);
  }

  private static Stream<Optional<SheetCell>> texts(List<String> texts) {
    return texts.stream().map(text -> Optional.of(new SheetCell.Text(text)));
  }

  private Stream<Sheet.Column> columns() {
    return plan.columns().stream().map(this::column);
  }

  private Sheet.Column column(PlanColumn column) {
    var type = column.field().type();
    return new Sheet.Column(
        column.heading(),
        terms.note(column.key()),
        choices(column),
        width(type),
        type instanceof FieldType.Day || column.part() == FormTerms.Part.DATE);
  }

  private List<String> choices(PlanColumn column) {
    return switch (column.field().type()) {
      case FieldType.Flag _ -> List.of(terms.yes(), terms.no());
      case FieldType.Choice(var options, _) ->
          options.stream().map(option -> terms.option(column.key(), option)).toList();
      case FieldType.Reference(var target, _) -> List.copyOf(terms.things(target).values());
      default -> List.of();
    };
  }

  private static int width(FieldType type) {
    return switch (type) {
      case FieldType.Text(var max, var lines) -> lines ? WIDE : max > 40 ? ORDINARY * 2 : ORDINARY;
      case FieldType.Number _, FieldType.Flag _, FieldType.Day _, FieldType.Moment _ -> NARROW;
      default -> ORDINARY;
    };
  }

  private Stream<List<Optional<SheetCell>>> rows(Map<String, ?> content, boolean repeat) {
    if (plan.table().isEmpty()) {
      return Stream.of(row(content, Map.of(), true));
    }
    var rows = content.get(plan.table().get()) instanceof List<?> list ? list : List.of();
    var first = rows.isEmpty() ? Map.of() : (Map<?, ?>) rows.getFirst();
    return Stream.concat(
        Stream.of(row(content, first, true)),
        rows.stream().skip(1).map(row -> row(content, (Map<?, ?>) row, repeat)));
  }

  private List<Optional<SheetCell>> row(Map<String, ?> content, Map<?, ?> row, boolean first) {
    return plan.columns().stream()
        .map(
            column ->
                column.ofRow()
                    ? cell(column, row.get(column.field().name()))
                    : first
                        ? cell(column, content.get(column.field().name()))
                        : Optional.<SheetCell>empty())
        .toList();
  }

  private Optional<SheetCell> cell(PlanColumn column, @Nullable Object value) {
    if (value == null || value instanceof List<?> list && list.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        switch (column.field().type()) {
          case FieldType.Number _ -> new SheetCell.Number(BigDecimal.valueOf((Long) value));
          case FieldType.Flag _ ->
              new SheetCell.Text(Boolean.TRUE.equals(value) ? terms.yes() : terms.no());
          case FieldType.Day _ -> new SheetCell.Day(LocalDate.parse((String) value));
          case FieldType.Moment _ -> moment(column.part(), LocalDateTime.parse((String) value));
          case FieldType.Choice _ -> several(value, one -> terms.option(column.key(), one));
          case FieldType.Reference(var target, _) -> several(value, one -> thing(target, one));
          default -> new SheetCell.Text((String) value);
        });
  }

  private static SheetCell moment(FormTerms.Part part, LocalDateTime at) {
    return part == FormTerms.Part.DATE
        ? new SheetCell.Day(at.toLocalDate())
        : new SheetCell.Text(at.toLocalTime().toString());
  }

  private String thing(String target, String id) {
    return terms.thing(target, UUID.fromString(id));
  }

  private interface Name {
    String of(String one);
  }

  private static SheetCell several(Object value, Name name) {
    var all = value instanceof List<?> list ? list : List.of(value);
    return new SheetCell.Text(
        all.stream().map(one -> name.of((String) one)).collect(Collectors.joining("\n")));
  }
}
