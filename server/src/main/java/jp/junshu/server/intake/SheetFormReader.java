package jp.junshu.server.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

  /** So many choices are named in an error. */
  private static final int FEW = 10;

  private static final Set<String> YES = Set.of("○", "〇", "◯", "有", "はい", "yes", "true", "1");
  private static final Set<String> NO = Set.of("×", "無", "いいえ", "no", "false", "0", "-", "－", "—");

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
                  filing.values.put(path, values(column, row, at, typed));
                }
              }
            });
  }

  private void wrong(SheetRow row, int at, PlanColumn column, String code) {
    errors.add(CellError.of(row.number(), at, column.heading(), code));
  }

  private List<String> values(PlanColumn column, SheetRow row, int at, String typed) {
    return switch (column.field().type()) {
      case FieldType.Flag _ -> List.of(flag(column, row, at, typed.strip()));
      case FieldType.Choice(var options, var many) -> {
        var names = names(column.key(), () -> options(column.key(), options));
        yield chosen(names, column, row, at, typed, many);
      }
      case FieldType.Reference(var target, var many) -> {
        var names = names("\0" + target, () -> things(target));
        yield chosen(names, column, row, at, typed, many);
      }
      default -> List.of(typed);
    };
  }

  /** A yes or no that cannot be read is never taken for a no. */
  private String flag(PlanColumn column, SheetRow row, int at, String typed) {
    if (typed.equals(terms.yes()) || YES.contains(typed.toLowerCase(Locale.ROOT))) {
      return "true";
    }
    if (!typed.equals(terms.no()) && !NO.contains(typed.toLowerCase(Locale.ROOT))) {
      errors.add(
          CellError.of(row.number(), at, column.heading(), "sheet-flag", terms.yes(), terms.no()));
    }
    return "";
  }

  private Map<String, String> names(String key, Supplier<Map<String, String>> made) {
    return named.computeIfAbsent(key, _ -> made.get());
  }

  private Map<String, String> options(String key, List<String> options) {
    var names = new LinkedHashMap<String, String>();
    options.forEach(option -> names.put(terms.option(key, option).strip(), option));
    return names;
  }

  private Map<String, String> things(String target) {
    return terms.things(target).entrySet().stream()
        .collect(
            Collectors.toMap(e -> e.getValue().strip(), e -> e.getKey().toString(), (a, _) -> a));
  }

  private List<String> chosen(
      Map<String, String> names,
      PlanColumn column,
      SheetRow row,
      int at,
      String typed,
      boolean many) {
    var pieces =
        names.containsKey(typed.strip()) || !many
            ? Stream.of(typed)
            : typed.lines().flatMap(line -> pieces(names, line));
    return pieces
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .map(name -> known(names, column, row, at, name))
        .toList();
  }

  private static Stream<String> pieces(Map<String, String> names, String line) {
    return names.containsKey(line.strip()) ? Stream.of(line) : Stream.of(line.split("[、,，]"));
  }

  private String known(
      Map<String, String> names, PlanColumn column, SheetRow row, int at, String name) {
    var found = names.get(name);
    if (found != null) {
      return found;
    }
    var error =
        names.size() > FEW
            ? CellError.of(row.number(), at, column.heading(), "sheet-choice-list", name)
            : CellError.of(
                row.number(),
                at,
                column.heading(),
                "sheet-choice",
                name,
                String.join("、", names.keySet()));
    errors.add(error);
    return name;
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
