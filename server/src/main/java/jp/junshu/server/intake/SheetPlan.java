package jp.junshu.server.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.junshu.core.form.Field;
import jp.junshu.core.form.FieldType;
import jp.junshu.server.intake.FormTerms.Part;

/**
 * How a form stands in a sheet: one column a field, a moment in two. A form without a table is one
 * row a filing; a form with a table is one sheet a filing, one row a row of the table, and the
 * other fields stand in the first row only.
 *
 * @param name of the tab
 * @param table name of the table field, if the form has one
 */
record SheetPlan(String name, Optional<String> table, List<PlanColumn> columns) {

  static SheetPlan of(String name, List<Field> fields, FormTerms terms) {
    var columns = new ArrayList<PlanColumn>();
    var taken = new HashSet<String>();
    Optional<Field> table =
        fields.stream().filter(f -> f.type() instanceof FieldType.Table).findFirst();
    fields.stream()
        .filter(field -> !(field.type() instanceof FieldType.Table))
        .forEach(field -> add(columns, taken, field, field.name(), false, terms));
    table.ifPresent(
        field ->
            ((FieldType.Table) field.type())
                .columns()
                .forEach(
                    column ->
                        add(
                            columns,
                            taken,
                            column,
                            field.name() + "." + column.name(),
                            true,
                            terms)));
    return new SheetPlan(name, table.map(Field::name), List.copyOf(columns));
  }

  private static void add(
      List<PlanColumn> columns,
      Set<String> taken,
      Field field,
      String key,
      boolean ofRow,
      FormTerms terms) {
    parts(field)
        .forEach(
            part -> {
              var heading = free(taken, terms.part(part, terms.field(key)));
              columns.add(new PlanColumn(field, key, ofRow, part, heading));
            });
  }

  private static Stream<Part> parts(Field field) {
    return field.type() instanceof FieldType.Moment
        ? Stream.of(Part.DATE, Part.TIME)
        : Stream.of(Part.WHOLE);
  }

  /** No two columns have the same heading. */
  private static String free(Set<String> taken, String heading) {
    var name = heading;
    for (int i = 2; !taken.add(name); i++) {
      name = heading + "(" + i + ")";
    }
    return name;
  }
}
