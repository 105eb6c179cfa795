package jp.junshu.auditor.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.junshu.auditor.log.Entry;

/** A filing as it is read on paper: its newest revision, its route, and where it is sealed. */
final class FormPage {

  private final ContractLog log;
  private final ContractHead head;
  private final Names names;

  FormPage(ContractLog log, ContractHead head, Names names) {
    this.log = log;
    this.head = head;
    this.names = names;
  }

  String name(Filing filing) {
    return FiledForm.FOLDER + names.number(filing) + ".html";
  }

  byte[] html(Filing filing) {
    var entry = filing.current().filed().entry();
    return log.reading(entry, () -> page(filing));
  }

  private byte[] page(Filing filing) {
    var current = filing.current();
    var filed = current.filed();
    var schema = current.schema();
    var content = names.content(filing);
    return Html.document(
        schema.title() + " " + names.number(filing),
        "sheet",
        log.drill(),
        Html.with(
            "div",
            "class",
            "head",
            Html.of("span", "様式 " + filed.form()),
            Html.of("span", names.number(filing)),
            Html.of("span", Moments.shown(filed.entry().recordedAt()))),
        Html.with(
            "p", "class", "end", Html.text("提出 " + names.actor(filed.entry().actor()) + "(電子提出)")),
        Html.of("h1", schema.title()),
        schema.find("lead").map(lead -> Html.of("p", lead)).orElse(Html.NOTHING),
        Html.with("p", "class", "center", Html.text("記")),
        log.erased().has(filed.content()) ? Html.of("p", Erased.WORDS) : Html.NOTHING,
        lines(schema, content),
        tables(schema, content),
        Html.with("p", "class", "end", Html.text("以上")),
        Html.of(
            "p", "状態: " + Words.state(filing.state().name()) + reason(filing) + occurred(filing)),
        steps(filing),
        proof(filing));
  }

  private String reason(Filing filing) {
    return filing.abandoned().map(entry -> "。理由: " + log.opened(entry, "reason")).orElse("");
  }

  private String occurred(Filing filing) {
    var entry = filing.current().filed().entry();
    var sheet = names.sheet(filing);
    return entry.late() || sheet.isPresent()
        ? "。事後入力: 事実のあった時刻 "
            + Moments.shown(entry.occurredAt())
            + sheet.map(number -> "、用紙 " + number).orElse("")
        : "";
  }

  private Html lines(Schema schema, Map<String, Object> content) {
    var contract = Html.line("契約件名", head.title() + "(" + head.number() + ")");
    var fields =
        schema.fields().stream()
            .filter(field -> !field.table() && content.containsKey(field.name()))
            .map(field -> line(schema, field, content));
    return Html.facts(Stream.concat(Stream.of(contract), fields));
  }

  private List<Html> line(Schema schema, Schema.Field field, Map<String, Object> content) {
    var value = content.getOrDefault(field.name(), "");
    return Html.line(schema.label(field.name()), names.value(schema, field.name(), field, value));
  }

  private Html tables(Schema schema, Map<String, Object> content) {
    return Html.all(
        schema.fields().stream()
            .filter(field -> field.table() && content.containsKey(field.name()))
            .map(field -> table(schema, field, content)));
  }

  private Html table(Schema schema, Schema.Field field, Map<String, Object> content) {
    var prefix = field.name() + ".";
    return Html.table(
        schema.label(field.name()),
        field.columns().stream().map(column -> schema.label(prefix + column.name())).toList(),
        Tree.objects(content.get(field.name())).stream()
            .map(
                row ->
                    field.columns().stream()
                        .map(column -> cell(schema, prefix + column.name(), column, row))
                        .toList()));
  }

  private Html cell(Schema schema, String path, Schema.Field column, Map<String, Object> row) {
    var value = row.get(column.name());
    return value == null ? Html.NOTHING : Html.text(names.value(schema, path, column, value));
  }

  private Html steps(Filing filing) {
    var rows =
        filing.revisions().stream()
            .flatMap(revision -> revision.steps().stream().map(step -> step(revision, step)));
    return Html.table("決め方", List.of("版", "すること", "結果", "決めた人", "時刻", "条件、または理由", "記録番号"), rows);
  }

  private List<Html> step(Filing.Revision revision, Filing.Step step) {
    var cells = new ArrayList<Html>();
    cells.add(Html.text("第" + revision.filed().revision() + "版"));
    cells.add(Html.text(Words.step(step.act())));
    cells.add(Html.text(Words.outcome(step.outcome()) + standing(step)));
    cells.add(Html.text(names.actor(step.entry().actor())));
    cells.add(
        Html.text(
            Moments.shown(step.entry().recordedAt())
                + step.readAfter().map(e -> " 後閲 " + Moments.shown(e.recordedAt())).orElse("")));
    cells.add(Html.text(said(step.entry())));
    cells.add(Html.text(Long.toString(step.entry().index())));
    return cells;
  }

  private static String standing(Filing.Step step) {
    return (step.deputy() ? "(代決)" : "") + (step.delegated() ? "(専決)" : "");
  }

  private String said(Entry step) {
    var opinion = step.body().containsKey("opinion") ? log.opened(step, "opinion") : "";
    if (step.body().containsKey("absence")) {
      return "不在: %s %s".formatted(log.opened(step, "absence"), opinion).strip();
    }
    return step.fact().equals("filing.step-taken v2") && Tree.flag(step.body(), "deputy")
        ? "不在の記録なし %s".formatted(opinion).strip()
        : opinion;
  }

  private Html proof(Filing filing) {
    var filed = filing.current().filed();
    return Html.with(
        "div",
        "class",
        "proof",
        Html.of(
            "p",
            Html.text("台帳の記録番号 %s、第%s版。約束値 ".formatted(filed.entry().index(), filed.revision())),
            Html.of("code", filed.content())),
        Html.of("p", "これは写しです。原本は封印台帳にあります。内容は " + filed.member(head) + " と同じです。"),
        Html.of("p", Html.link("../" + CoverPage.NAME, "表紙へ")));
  }
}
