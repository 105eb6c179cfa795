package jp.junshu.auditor.dossier;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.junshu.auditor.dossier.Register.Column;
import jp.junshu.auditor.log.Entry;
import jp.junshu.core.merkle.CanonicalRecord;

/** The register of what left the premises and came back. */
final class TakeoutRegister {

  private final ContractLog log;
  private final Story story;
  private final Names names;

  TakeoutRegister(ContractLog log, Story story, Names names) {
    this.log = log;
    this.story = story;
    this.names = names;
  }

  Register all() {
    var left = story.takeouts().stream().map(Story.Takeout::left).toList();
    return new Register(
        "takeouts",
        "持ち出しの一覧",
        List.of(
            Column.of("許可", "number"),
            new Column("資産", row -> Tree.optional(row, "asset").map(names::thing).orElse("")),
            new Column("運搬者", this::carriers),
            new Column("返す時刻", row -> Tree.optional(row, "due").orElse("").replace('T', ' ')),
            new Column("出た時刻", row -> Moments.shown(Tree.text(row, "leftAt"))),
            new Column("返った時刻", this::back),
            new Column("遅れ", TakeoutRegister::late)),
        story.takeouts().stream().map(each -> log.reading(each.left(), () -> row(each))).toList(),
        Population.of(
            story.takeouts().stream().map(t -> names.number(t.permit())).toList(),
            ActRegisters.late(left),
            story.takeouts().stream()
                .filter(t -> overdue(t) || t.returned().isEmpty())
                .map(Story.Takeout::left)
                .toList()));
  }

  private String carriers(Map<String, Object> row) {
    return row.containsKey("carriers")
        ? Tree.list(row.get("carriers")).stream()
            .map(id -> names.thing(id.toString()))
            .collect(Collectors.joining("、"))
        : "";
  }

  private String back(Map<String, Object> row) {
    var at = Tree.optional(row, "returnedAt").map(Moments::shown).orElse("まだ返っていません");
    return Tree.optional(row, "broughtBy")
        .map(carrier -> "%s %s が戻した".formatted(at, names.thing(carrier)))
        .orElse(at);
  }

  /** What the ward found of what was late stands beside it. */
  private static String late(Map<String, Object> row) {
    var late = Tree.flag(row, "overdue") ? "遅れ" : "";
    return Tree.optional(row, "seal")
        .map(seal -> late + Words.looked(seal, Tree.text(row, "content")))
        .orElse(late);
  }

  private Map<String, Object> row(Story.Takeout takeout) {
    var content = names.content(takeout.permit());
    return Row.on(takeout.left())
        .with("number", names.number(takeout.permit()))
        .with("asset", Tree.optional(content, "asset"))
        .with("carriers", Optional.ofNullable(content.get("carriers")))
        .with("due", due(takeout))
        .with("leftAt", CanonicalRecord.instant(takeout.left().occurredAt()))
        .with("returned", takeout.returned().map(Entry::index))
        .with("returnedAt", takeout.returned().map(e -> CanonicalRecord.instant(e.occurredAt())))
        .with("broughtBy", takeout.carrier())
        .with("overdue", overdue(takeout))
        .with("checked", takeout.checked().map(Entry::index))
        .with("seal", takeout.checked().map(each -> Tree.text(each.body(), "seal")))
        .with("content", takeout.checked().map(each -> Tree.text(each.body(), "content")))
        .tree();
  }

  private Optional<String> due(Story.Takeout takeout) {
    return Tree.optional(names.content(takeout.permit()), "returns");
  }

  /** Back after its time, or not back although the last entry is from later. */
  private boolean overdue(Story.Takeout takeout) {
    var until = takeout.returned().map(Entry::occurredAt).orElseGet(this::lastKnown);
    return due(takeout).flatMap(Moments::local).filter(until::isAfter).isPresent();
  }

  private Instant lastKnown() {
    return log.entries().getLast().recordedAt();
  }
}
