package jp.junshu.auditor.dossier;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.junshu.auditor.dossier.Register.Column;
import jp.junshu.auditor.log.Entry;

/**
 * How the ward decided that clauses run, what does not apply with the reason, and what passed
 * although something was missing. Only where there is any: a dossier without is as it always was.
 */
final class ClauseRegisters {

  private static final Map<String, String> STRENGTHS =
      Map.of("WATCH", "観察", "WARN", "警告", "ENFORCE", "強制");

  private final ContractLog log;
  private final Story story;
  private final Names names;

  ClauseRegisters(ContractLog log, Story story, Names names) {
    this.log = log;
    this.story = story;
    this.names = names;
  }

  Stream<Register> all() {
    return Stream.of(clauses(), passed()).filter(register -> !register.rows().isEmpty());
  }

  private Register clauses() {
    var rows = story.clauses().stream().flatMap(this::moves).toList();
    return new Register(
        "clauses",
        "条項ごとの強さと適用",
        List.of(
            who(),
            new Column("いつから", row -> Moments.shown(Tree.text(row, "from"))),
            new Column("条項", row -> RefusalWords.clause(Tree.text(row, "clause"))),
            new Column("前", row -> runs(row, "appliedBefore", "strengthBefore")),
            new Column("後", row -> runs(row, "applies", "strength")),
            Column.of("理由", "reason")),
        rows,
        Population.of(
            rows.stream().map(row -> String.valueOf(row.get("entry"))).toList(),
            List.of(),
            List.of()));
  }

  private Stream<Map<String, Object>> moves(Entry entry) {
    return Tree.objects(entry.body().get("clauses")).stream()
        .map(move -> log.reading(entry, () -> move(entry, move)));
  }

  private Map<String, Object> move(Entry entry, Map<String, Object> move) {
    return Row.on(entry)
        .act(entry)
        .with("from", Tree.text(entry.body(), "from"))
        .with("clause", Tree.text(move, "clause"))
        .with("appliedBefore", Tree.flag(move, "appliedBefore"))
        .with("applies", Tree.flag(move, "applies"))
        .with("strengthBefore", Tree.text(move, "strengthBefore"))
        .with("strength", Tree.text(move, "strength"))
        .with("reason", log.opened(entry, move, "reason"))
        .tree();
  }

  private static String runs(Map<String, Object> row, String applies, String strength) {
    var code = Tree.text(row, strength);
    return Tree.flag(row, applies) ? STRENGTHS.getOrDefault(code, code) : "適用外";
  }

  private Register passed() {
    var entries = story.passed();
    return new Register(
        "passed",
        "足りないまま通した操作と警告",
        List.of(
            who(),
            new Column("記録した時刻", row -> Moments.shown(Tree.text(row, "recordedAt"))),
            new Column("種類", row -> Words.fact(Tree.text(row, "type"))),
            new Column("操作", row -> RefusalWords.act(Tree.text(row, "action"))),
            new Column("足りなかったもの", ClauseRegisters::lacking)),
        entries.stream().map(each -> log.reading(each, () -> passed(each))).toList(),
        Population.of(
            entries.stream().map(entry -> Long.toString(entry.index())).toList(),
            ActRegisters.late(entries),
            List.of()));
  }

  private static Map<String, Object> passed(Entry entry) {
    var missing =
        Tree.objects(entry.body().get("missing")).stream()
            .map(
                each ->
                    String.join(
                        " ",
                        Tree.text(each, "clause"),
                        Tree.text(each, "code"),
                        Tree.optional(each, "strength").orElse("WARN")))
            .toList();
    return Row.on(entry)
        .act(entry)
        .with("type", entry.type())
        .with("action", Tree.text(entry.body(), "action"))
        .with("missing", missing)
        .tree();
  }

  /** Clause, code and strength with spaces between them. */
  private static String lacking(Map<String, Object> row) {
    return Tree.list(row.get("missing")).stream()
        .map(each -> each.toString().split(" ", 3))
        .map(
            each ->
                RefusalWords.missing(each[0], each[1])
                    + "("
                    + STRENGTHS.getOrDefault(each[2], each[2])
                    + ")")
        .collect(Collectors.joining("、"));
  }

  private Column who() {
    return new Column("だれが", row -> names.actor(Tree.text(row, "actor")));
  }
}
