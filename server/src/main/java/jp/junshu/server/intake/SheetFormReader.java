package jp.junshu.server.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.junshu.core.form.FieldType;
import jp.junshu.server.forms.RawContent;
import jp.junshu.server.intake.SheetForms.Place;
import jp.junshu.server.intake.SheetForms.Typed;
import jp.junshu.server.sheets.SheetCell;
import jp.junshu.server.sheets.SheetFile;
import jp.junshu.server.sheets.SheetRow;

/**
 * Reads a form's sheet as if its cells had been typed into the screen, so that one set of rules
 * says what is wrong. Columns are known by their headings, in any order.
 */
final class SheetFormReader {

  /** How far down the headings may begin. */
  private static final int LOOK = 20;

  private final SheetPlan plan;
  private final FormTerms terms;
  private final List<CellError> errors = new ArrayList<>();
  private final Map<String, Map<String, String>> named = new HashMap<>();

  SheetFormReader(SheetPlan plan, FormTerms terms) {
    this.plan = plan;
    this.terms = terms;
  }

  SheetForms read(SheetFile file) {
    var headings = headings(file.rows());
    if (headings.isEmpty()) {
      errors.add(CellError.ofFile("sheet-no-headings", first()));
      return new SheetForms(List.of(), errors, List.of());
    }
    var columns = columns(headings.get());
    var rows = file.rows().stream().filter(row -> row.number() > headings.get().number()).toList();
    if (rows.isEmpty()) {
      errors.add(CellError.ofFile("sheet-no-rows"));
    }
    var texts = new CellTexts(file.since1904());
    var filings =
        plan.table().isPresent() ? whole(rows, columns, texts) : each(rows, columns, texts);
    return new SheetForms(filings, errors, unread(headings.get()));
  }

  private String first() {
    return plan.columns().getFirst().heading();
  }

  /** The first row in which at least half of the form's headings stand. */
  private Optional<SheetRow> headings(List<SheetRow> rows) {
    var wanted =
        plan.columns().stream().map(PlanColumn::heading).collect(Collectors.toUnmodifiableSet());
    return rows.stream()
        .limit(LOOK)
        .filter(
            row ->
                row.cells().values().stream().filter(c -> wanted.contains(text(c))).count() * 2
                    >= wanted.size())
        .findFirst();
  }

  private static String text(SheetCell cell) {
    return cell instanceof SheetCell.Text(var text) ? text.strip() : "";
  }

  private Map<Integer, PlanColumn> columns(SheetRow headings) {
    var byHeading = new LinkedHashMap<String, PlanColumn>();
    plan.columns().forEach(column -> byHeading.put(column.heading(), column));
    var found = new TreeMap<Integer, PlanColumn>();
    headings
        .cells()
        .forEach(
            (at, cell) -> {
              var column = byHeading.remove(text(cell));
              if (column != null) {
                found.put(at, column);
              } else if (found.values().stream().anyMatch(c -> c.heading().equals(text(cell)))) {
                errors.add(CellError.of(headings.number(), at, text(cell), "sheet-heading-twice"));
              }
            });
    byHeading.values().stream()
        .filter(column -> column.field().required())
        .forEach(c -> errors.add(CellError.ofFile("sheet-heading-missing", c.heading())));
    return found;
  }

  private List<String> unread(SheetRow headings) {
    var known = plan.columns().stream().map(PlanColumn::heading).toList();
    return headings.cells().values().stream()
        .map(SheetFormReader::text)
        .filter(text -> !text.isEmpty() && !known.contains(text))
        .distinct()
        .toList();
  }

  private List<Typed> each(List<SheetRow> rows, Map<Integer, PlanColumn> columns, CellTexts texts) {
    return rows.stream()
        .map(
            row -> {
              var filing = new Filling(row.number());
              columns.forEach((at, column) -> put(filing, row, at, column, 0, texts));
              return filing.typed();
            })
        .toList();
  }

  /** All rows are one filing; what belongs to no row stands in the first, or is the same below. */
  private List<Typed> whole(
      List<SheetRow> rows, Map<Integer, PlanColumn> columns, CellTexts texts) {
    if (rows.isEmpty()) {
      return List.of();
    }
    var filing = new Filling(rows.getFirst().number());
    for (int i = 0; i < rows.size(); i++) {
      var row = rows.get(i);
      for (var entry : columns.entrySet()) {
        var column = entry.getValue();
        if (column.ofRow() || i == 0) {
          put(filing, row, entry.getKey(), column, i, texts);
        } else {
          sameAsAbove(rows.getFirst(), row, entry.getKey(), column);
        }
      }
    }
    return List.of(filing.typed());
  }

  private void sameAsAbove(SheetRow first, SheetRow row, int at, PlanColumn column) {
    if (row.cell(at).isPresent() && !row.cell(at).equals(first.cell(at))) {
      errors.add(CellError.of(row.number(), at, column.heading(), "sheet-first-row-only"));
    }
  }

  private void put(
      Filling filing, SheetRow row, int at, PlanColumn column, int index, CellTexts texts) {
    var path = column.path(plan.table().orElse(""), index);
    filing.places.put(path, new Place(row.number(), at, column.heading()));
    row.cell(at)
        .ifPresent(
            cell -> {
              switch (cell) {
                case SheetCell.Formula _ -> wrong(row, at, column, "sheet-formula");
                case SheetCell.Broken(var shown) ->
                    errors.add(
                        CellError.of(row.number(), at, column.heading(), "sheet-broken", shown));
                default -> {
                  var typed = texts.typed(cell, column.field().type(), column.part());
                  filing.values.put(path, values(column, typed));
                }
              }
            });
  }

  private void wrong(SheetRow row, int at, PlanColumn column, String code) {
    errors.add(CellError.of(row.number(), at, column.heading(), code));
  }

  private List<String> values(PlanColumn column, String typed) {
    return switch (column.field().type()) {
      case FieldType.Flag _ -> List.of(flag(typed.strip()));
      case FieldType.Choice(var options, var many) ->
          chosen(names(column.key(), () -> options(column.key(), options)), typed, many);
      case FieldType.Reference(var target, var many) ->
          chosen(names("\0" + target, () -> things(target)), typed, many);
      default -> List.of(typed);
    };
  }

  private String flag(String typed) {
    return typed.equals(terms.yes()) || typed.equals("○") || typed.equals("true") ? "true" : "";
  }

  private Map<String, String> names(String key, Supplier<Map<String, String>> made) {
    return named.computeIfAbsent(key, _ -> made.get());
  }

  private Map<String, String> options(String key, List<String> options) {
    return options.stream().collect(Collectors.toMap(o -> terms.option(key, o).strip(), o -> o));
  }

  private Map<String, String> things(String target) {
    return terms.things(target).entrySet().stream()
        .collect(
            Collectors.toMap(e -> e.getValue().strip(), e -> e.getKey().toString(), (a, _) -> a));
  }

  /** Names that stand for nothing are handed on as they are; the form's own rules refuse them. */
  private static List<String> chosen(Map<String, String> names, String typed, boolean many) {
    var whole = names.get(typed.strip());
    if (whole != null || !many) {
      return List.of(whole == null ? typed.strip() : whole);
    }
    return typed
        .lines()
        .flatMap(
            line ->
                names.containsKey(line.strip())
                    ? Stream.of(line)
                    : Arrays.stream(line.split("[、,，]")))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .map(name -> names.getOrDefault(name, name))
        .toList();
  }

  private static final class Filling {

    private final int row;
    private final Map<String, List<String>> values = new LinkedHashMap<>();
    private final Map<String, Place> places = new HashMap<>();

    Filling(int row) {
      this.row = row;
    }

    Typed typed() {
      return new Typed(new RawContent(values), places, row);
    }
  }
}
