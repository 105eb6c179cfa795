package jp.junshu.server.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.junshu.core.form.FieldType;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.merkle.CanonicalJson;
import jp.junshu.core.merkle.Hash;
import jp.junshu.server.forms.FieldError;
import jp.junshu.server.forms.RawContent;
import jp.junshu.server.sheets.SheetFile;
import jp.junshu.server.sheets.SheetLimits;
import jp.junshu.server.sheets.SheetRefused;
import jp.junshu.server.sheets.Sheets;
import jp.junshu.server.ui.Words;
import org.apache.poi.ss.util.CellReference;

/** Reads one file for one target, and says in words what is wrong with it. Saves nothing. */
final class FileReading {

  private static final int SHOWN = 20;

  private final ImportTarget target;
  private final PersonActor actor;
  private final ContractId contract;
  private final Words words;
  private final List<Told.Wrong> wrong = new ArrayList<>();
  private final List<String> remarks = new ArrayList<>();

  FileReading(ImportTarget target, PersonActor actor, ContractId contract, Words words) {
    this.target = target;
    this.actor = actor;
    this.contract = contract;
    this.words = words;
  }

  /** What was read: contents to be kept, or only what is told of it. */
  record Read(List<RawContent> contents, Told told) {
    boolean fine() {
      return told.wrongs() == 0;
    }
  }

  Read read(byte[] source, Consumer<Integer> progress) {
    try {
      return read(parsed(source), progress);
    } catch (SheetRefused refused) {
      wrong.add(
          new Told.Wrong(
              "", "", words.get("sheet.refused." + refused.code(), refused.args().toArray())));
      return new Read(List.of(), Told.wrong(wrong, remarks));
    }
  }

  private static SheetFile parsed(byte[] source) {
    try {
      Path file = Files.createTempFile("junshu-import", "");
      try {
        Files.write(file, source);
        return Sheets.read(file, SheetLimits.ORDINARY);
      } finally {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Read read(SheetFile file, Consumer<Integer> progress) {
    var terms = target.terms(contract, actor, words);
    var plan = SheetPlan.of(target.code(), target.fields(), terms);
    var forms = new SheetFormReader(plan, terms).read(file);
    file.remarks()
        .forEach(r -> remarks.add(words.get("sheet.remark." + r.code(), r.args().toArray())));
    forms.unread().forEach(heading -> remarks.add(words.get("sheet.remark.column", heading)));
    forms.errors().forEach(this::tell);
    if (forms.filings().size() > target.most()) {
      tell(CellError.ofFile("sheet-too-many", target.most(), forms.filings().size()));
    }
    if (forms.filings().isEmpty() || wrong.stream().anyMatch(each -> each.cell().isEmpty())) {
      return new Read(List.of(), Told.wrong(wrong, remarks));
    }
    var contents = forms.filings().stream().map(SheetForms.Typed::raw).toList();
    var found = target.check(actor, contract, contents, progress);
    var told = wrong.stream().map(Told.Wrong::cell).collect(Collectors.toSet());
    for (int i = 0; i < found.size(); i++) {
      var filing = forms.filings().get(i);
      found.get(i).stream()
          .filter(error -> !told.contains(cell(filing.place(error.field()))))
          .forEach(error -> tell(filing, error));
    }
    return wrong.isEmpty()
        ? new Read(contents, told(plan, terms, contents))
        : new Read(List.of(), Told.wrong(wrong, remarks));
  }

  private Told told(SheetPlan plan, FormTerms terms, List<RawContent> contents) {
    var headings = plan.columns().stream().map(PlanColumn::heading).toList();
    int count =
        plan.table().map(t -> contents.getFirst().filledRows(t).size()).orElse(contents.size());
    var rows =
        contents.stream()
            .limit(SHOWN)
            .flatMap(content -> lines(plan, terms, content))
            .limit(SHOWN)
            .toList();
    return new Told(count, headings, rows, List.of(), 0, remarks, digest(contents));
  }

  /** Whoever confirms confirms all of it, also what was too much to show. */
  private static String digest(List<RawContent> contents) {
    var all = CanonicalJson.write(contents.stream().map(RawContent::values).toList());
    return Hash.sha256(all.getBytes(StandardCharsets.UTF_8)).hex();
  }

  private static Stream<List<String>> lines(SheetPlan plan, FormTerms terms, RawContent content) {
    return plan.table()
        .map(
            table ->
                content.filledRows(table).stream()
                    .map(row -> line(plan, terms, table, row, content)))
        .orElseGet(() -> Stream.of(line(plan, terms, "", 0, content)));
  }

  /** What will be entered, as the screen calls it. */
  private static List<String> line(
      SheetPlan plan, FormTerms terms, String table, int row, RawContent content) {
    return plan.columns().stream()
        .map(
            column ->
                content.all(column.path(table, row)).stream()
                    .map(typed -> named(column, terms, typed))
                    .collect(Collectors.joining("\n")))
        .toList();
  }

  private static String named(PlanColumn column, FormTerms terms, String typed) {
    return switch (column.field().type()) {
      case FieldType.Flag _ -> typed.equals("true") ? terms.yes() : terms.no();
      case FieldType.Choice(var options, _) when options.contains(typed) ->
          terms.option(column.key(), typed);
      case FieldType.Reference(var target, _) ->
          terms.things(target).entrySet().stream()
              .filter(thing -> thing.getKey().toString().equals(typed))
              .map(Map.Entry::getValue)
              .findFirst()
              .orElse(typed);
      default -> typed;
    };
  }

  private void tell(CellError error) {
    wrong.add(
        new Told.Wrong(
            cell(error.row(), error.column()),
            error.heading(),
            words.get("error." + error.code(), error.args().toArray())));
  }

  private void tell(SheetForms.Typed filing, FieldError error) {
    var place = filing.place(error.field());
    wrong.add(new Told.Wrong(cell(place), place.heading(), message(error)));
  }

  /** An error as a sentence. */
  String message(FieldError error) {
    return target
        .told(error, words)
        .orElseGet(
            () ->
                words.get(
                    "error." + error.code(), error.args().stream().map(this::argument).toArray()));
  }

  private Object argument(Object given) {
    return switch (given) {
      case Instant at -> words.moment(at);
      case LocalDate day -> words.day(day);
      default -> given;
    };
  }

  private String cell(SheetForms.Place place) {
    return cell(place.row(), place.column());
  }

  private String cell(int row, int column) {
    if (row == 0) {
      return "";
    }
    return column < 0
        ? words.get("sheet.row", row)
        : CellReference.convertNumToColString(column) + row;
  }
}
