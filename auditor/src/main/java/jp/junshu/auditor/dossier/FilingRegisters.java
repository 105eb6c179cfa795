package jp.junshu.auditor.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.junshu.auditor.dossier.Register.Column;
import jp.junshu.auditor.log.Entry;
import jp.junshu.core.merkle.CanonicalRecord;

/** Registers of everything filed: one of all, and one for each form. */
final class FilingRegisters {

  private final Story story;
  private final Names names;

  FilingRegisters(Story story, Names names) {
    this.story = story;
    this.names = names;
  }

  Register all() {
    var filings = List.copyOf(story.filings().values());
    return new Register(
        "filings",
        "提出されたもの",
        columns(
            filings,
            Column.of("番号", "number"),
            new Column("状態", row -> Words.state(Tree.text(row, "state"))),
            Column.of("版", "revision"),
            new Column("提出した人", row -> names.actor(Tree.text(row, "actor"))),
            new Column("提出", row -> Moments.shown(Tree.text(row, "recordedAt"))),
            new Column("事後入力", FilingRegisters::late),
            new Column("決め方", this::route)),
        filings.stream().map(this::filing).toList(),
        population(filings, List.of()));
  }

  /** Without a document number among them the register is what it was before there were any. */
  private static List<Column> columns(List<Filing> filings, Column... columns) {
    var all = new ArrayList<>(List.of(columns));
    if (filings.stream().anyMatch(filing -> filing.document().isPresent())) {
      all.add(1, Column.of("文書番号", "document"));
    }
    return List.copyOf(all);
  }

  private Map<String, Object> filing(Filing filing) {
    var current = filing.current();
    return Row.on(current.filed().entry())
        .with("number", names.number(filing))
        .with("document", filing.document())
        .with("form", current.filed().form())
        .with("revision", current.filed().revision())
        .with("state", filing.state().name())
        .act(current.filed().entry())
        .with("sheet", names.sheet(filing))
        .with("steps", current.steps().stream().map(FilingRegisters::step).toList())
        .tree();
  }

  /** What was entered on a later day, or off a sheet of paper. */
  private static String late(Map<String, Object> row) {
    var sheet = Tree.optional(row, "sheet");
    return Tree.flag(row, "late") || sheet.isPresent()
        ? "事後入力" + sheet.map(number -> " " + number).orElse("")
        : "";
  }

  private static Map<String, Object> step(Filing.Step step) {
    return Row.on(step.entry())
        .with("position", step.position())
        .with("act", step.act())
        .with("outcome", step.outcome())
        .with("deputy", step.deputy())
        .with("delegated", step.delegated() ? Optional.of(true) : Optional.empty())
        .with("actor", step.entry().actor())
        .with("recordedAt", CanonicalRecord.instant(step.entry().recordedAt()))
        .with("readAfter", step.readAfter().map(Entry::index))
        .tree();
  }

  private String route(Map<String, Object> row) {
    return Tree.objects(row.get("steps")).stream()
        .map(
            step ->
                "%s: %s%s %s"
                    .formatted(
                        Words.step(Tree.text(step, "act")),
                        Words.outcome(Tree.text(step, "outcome")),
                        standing(step),
                        names.actor(Tree.text(step, "actor"))))
        .collect(Collectors.joining(" → "));
  }

  private static String standing(Map<String, Object> step) {
    return (Tree.flag(step, "deputy") ? "(代決)" : "")
        + (step.containsKey("delegated") ? "(専決)" : "");
  }

  /** One for each form, by its number. */
  Stream<Register> byForm() {
    return story.filings().values().stream()
        .collect(Collectors.groupingBy(f -> f.current().filed().form()))
        .entrySet()
        .stream()
        .sorted(Map.Entry.comparingByKey())
        .map(each -> ofForm(each.getKey(), each.getValue()));
  }

  private Register ofForm(String form, List<Filing> filings) {
    var schema = filings.getLast().current().schema();
    var columns = new ArrayList<Column>();
    columns.add(Column.of("番号", "number"));
    columns.add(new Column("状態", row -> Words.state(Tree.text(row, "state"))));
    schema.fields().forEach(field -> columns.add(column(schema, field)));
    return new Register(
        form,
        schema.title(),
        columns,
        filings.stream().map(this::content).toList(),
        population(
            filings,
            Population.gaps(filings.stream().map(f -> f.current().filed().serial()).toList())));
  }

  private Column column(Schema schema, Schema.Field field) {
    return new Column(
        schema.label(field.name()),
        row -> {
          var value = Tree.object(row, "content").get(field.name());
          if (value == null) {
            return "";
          }
          return field.table()
              ? Tree.list(value).size() + "行"
              : names.value(schema, field.name(), field, value);
        });
  }

  private Map<String, Object> content(Filing filing) {
    return Row.on(filing.current().filed().entry())
        .with("number", names.number(filing))
        .with("revision", filing.current().filed().revision())
        .with("state", filing.state().name())
        .with("content", names.content(filing))
        .tree();
  }

  private Population population(List<Filing> filings, List<Long> gaps) {
    var revisions = filings.stream().flatMap(filing -> filing.revisions().stream()).toList();
    return Population.of(
        filings.stream().map(names::number).toList(),
        gaps,
        late(filings),
        revisions.stream()
            .flatMap(r -> r.steps().stream())
            .filter(Filing.Step::deputy)
            .map(Filing.Step::entry)
            .toList(),
        filings.stream().flatMap(filing -> filing.exceptions().stream()).toList());
  }

  private List<Entry> late(List<Filing> filings) {
    return filings.stream()
        .flatMap(
            filing ->
                filing.revisions().stream()
                    .map(Filing.Revision::filed)
                    .filter(
                        filed ->
                            filed.entry().late()
                                || filed.revision() == 1 && names.sheet(filing).isPresent())
                    .map(FiledForm::entry))
        .toList();
  }
}
