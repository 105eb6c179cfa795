package jp.junshu.auditor.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import jp.junshu.auditor.dossier.Register.Column;
import jp.junshu.auditor.log.Entry;

/** Registers of every act, of the people, and of what was refused. */
final class ActRegisters {

  private final ContractLog log;
  private final Story story;
  private final Names names;

  ActRegisters(ContractLog log, Story story, Names names) {
    this.log = log;
    this.story = story;
    this.names = names;
  }

  Register acts() {
    var entries = log.entries();
    return new Register(
        "acts",
        "行為の一覧",
        List.of(
            new Column("種類", row -> Words.fact(Tree.text(row, "type"))),
            who(),
            recorded(),
            new Column("起きた時刻", row -> Moments.shown(Tree.text(row, "occurredAt"))),
            late()),
        entries.stream().map(ActRegisters::act).toList(),
        Population.of(indexes(entries), late(entries), story.refusals()));
  }

  private static Map<String, Object> act(Entry entry) {
    return Row.on(entry)
        .with("type", entry.type())
        .with("version", entry.version())
        .act(entry)
        .tree();
  }

  Register people() {
    var begun = story.people().values().stream().map(Story.Person::begun).toList();
    return new Register(
        "people",
        "人の一覧",
        List.of(
            new Column("氏名", row -> row.get("family") + " " + row.get("given")),
            Column.of("読み", "reading"),
            new Column("所属", row -> names.organization(Tree.text(row, "organization"))),
            Column.of("部署", "unit"),
            Column.of("職", "post"),
            new Column("役割", row -> Words.role(Tree.text(row, "role"))),
            new Column("代理", row -> Tree.flag(row, "deputy") ? "代理" : ""),
            Column.of("始まり", "begins"),
            Column.of("終わり", "ends"),
            new Column("残務", row -> row.containsKey("remainder") ? "担当" : "")),
        story.people().values().stream()
            .map(each -> log.reading(each.begun(), () -> person(each)))
            .toList(),
        Population.of(
            indexes(begun),
            List.of(),
            late(begun),
            begun.stream().filter(entry -> Tree.flag(entry.body(), "deputy")).toList(),
            List.of()));
  }

  private static Map<String, Object> person(Story.Person person) {
    var body = person.begun().body();
    var ends = person.ended().map(e -> Tree.text(e.body(), "last"));
    var row =
        Row.on(person.begun())
            .with("assignment", Tree.text(body, "assignment"))
            .with("organization", Tree.text(body, "organization"))
            .with("role", Tree.text(body, "role"))
            .with("deputy", Tree.flag(body, "deputy"))
            .with("begins", Tree.text(body, "begins"))
            .with("ends", ends.or(() -> Tree.optional(body, "ends")))
            .with("remainder", person.remainder().map(Entry::index));
    for (var name : List.of("family", "given", "reading", "unit", "post")) {
      row.with(name, Tree.text(person.names(), name));
    }
    return row.tree();
  }

  Register refusals() {
    var refused = story.refusals();
    return new Register(
        "refusals",
        "断られた操作",
        List.of(
            who(),
            recorded(),
            new Column("しようとしたこと", row -> RefusalWords.act(Tree.text(row, "action"))),
            new Column("条項", row -> list(row, "clauses", RefusalWords::clause)),
            new Column("足りなかったもの", row -> list(row, "missing", ActRegisters::lacking))),
        refused.stream().map(each -> log.reading(each, () -> refusal(each))).toList(),
        Population.of(indexes(refused), late(refused), List.of()));
  }

  private static Map<String, Object> refusal(Entry entry) {
    var body = entry.body();
    var missing = new ArrayList<String>();
    Tree.objects(body.get("missing"))
        .forEach(each -> missing.add(Tree.text(each, "clause") + " " + Tree.text(each, "code")));
    return Row.on(entry)
        .act(entry)
        .with("action", Tree.text(body, "action"))
        .with("clauses", Tree.list(body.get("clauses")))
        .with("missing", missing)
        .tree();
  }

  /** A clause and a code with a space between them. */
  private static String lacking(String missing) {
    var parts = missing.split(" ", 2);
    return RefusalWords.missing(parts[0], parts[1]);
  }

  private static String list(Map<String, Object> row, String member, UnaryOperator<String> said) {
    return Tree.list(row.get(member)).stream()
        .map(String::valueOf)
        .map(said)
        .collect(Collectors.joining("、"));
  }

  private Column who() {
    return new Column("だれが", row -> names.actor(Tree.text(row, "actor")));
  }

  private static Column recorded() {
    return new Column("記録した時刻", row -> Moments.shown(Tree.text(row, "recordedAt")));
  }

  private static Column late() {
    return new Column("事後入力", row -> Tree.flag(row, "late") ? "事後入力" : "");
  }

  static List<Entry> late(List<Entry> entries) {
    return entries.stream().filter(Entry::late).toList();
  }

  private static List<String> indexes(List<Entry> entries) {
    return entries.stream().map(entry -> Long.toString(entry.index())).toList();
  }
}
