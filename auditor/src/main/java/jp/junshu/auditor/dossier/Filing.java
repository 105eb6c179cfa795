package jp.junshu.auditor.dossier;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.junshu.auditor.log.Entry;
import jp.junshu.core.form.Kind;
import jp.junshu.core.form.Life.State;

/** A filing as the entries alone tell it; what could not have happened is refused. */
final class Filing {

  private static final String PASSED = "PASSED";
  private static final String CONDITION = "GRANTED_ON_CONDITION";
  private static final String SENT_BACK = "SENT_BACK";
  private static final Map<Kind, State> FIRST = new EnumMap<>(Kind.class);
  private static final Map<Kind, Set<String>> OUTCOMES = new EnumMap<>(Kind.class);

  static {
    kind(Kind.APPLICATION, State.FILED, Set.of(PASSED, SENT_BACK, "GRANTED", CONDITION, "REFUSED"));
    kind(Kind.REPORT, State.FILED, Set.of(PASSED, SENT_BACK, "RECEIVED"));
    kind(Kind.AGREEMENT, State.PROPOSED, Set.of(PASSED, SENT_BACK, "AGREED"));
    kind(Kind.RECORD, State.KEPT, Set.of(PASSED, SENT_BACK, "COUNTERSIGNED"));
    kind(Kind.PLEDGE, State.MADE, Set.of());
  }

  /** A step that was taken. */
  record Step(
      Entry entry,
      long position,
      String act,
      String outcome,
      boolean deputy,
      Optional<Entry> readAfter) {}

  /** What was filed once, and the steps taken on it. */
  record Revision(FiledForm filed, Schema schema, List<Step> steps) {}

  private final List<Revision> revisions = new ArrayList<>();
  private final List<Entry> exceptions = new ArrayList<>();
  private State state;

  Filing(FiledForm filed, Schema schema) {
    require(filed.revision() == 1, "最初の提出なのに、第%d版です".formatted(filed.revision()));
    this.state = take(filed, schema);
  }

  private static void kind(Kind kind, State first, Set<String> outcomes) {
    FIRST.put(kind, first);
    OUTCOMES.put(kind, outcomes);
  }

  private State take(FiledForm filed, Schema schema) {
    revisions.add(new Revision(filed, schema, new ArrayList<>()));
    return FIRST.getOrDefault(schema.kind(), State.FILED);
  }

  void again(FiledForm filed, Schema schema) {
    var before = current().filed();
    require(state == State.SENT_BACK, "差し戻されていないのに、もう一度提出されています");
    require(
        filed.revision() == before.revision() + 1
            && filed.form().equals(before.form())
            && filed.serial() == before.serial(),
        "前の版(記録 %d番)の続きになっていません".formatted(before.entry().index()));
    state = take(filed, schema);
  }

  void step(Entry entry) {
    var body = entry.body();
    requireWaiting(Tree.number(body, "revision"));
    require(
        Tree.text(body, "seen").equals(current().filed().content()),
        "決めた人が見た内容が、提出された内容(記録 %d番)と違います".formatted(current().filed().entry().index()));
    require(!entry.actor().equals(current().filed().entry().actor()), "提出した人が自分で決めています");
    var position = Tree.number(body, "position");
    require(position == current().steps().size() + 1, "経路の順番どおりではありません");
    var outcome = Tree.text(body, "outcome");
    require(
        OUTCOMES.getOrDefault(current().schema().kind(), Set.of()).contains(outcome),
        "この種類の様式に「%s」という決定はありません".formatted(outcome));
    current()
        .steps()
        .add(
            new Step(
                entry,
                position,
                Tree.text(body, "act"),
                outcome,
                Tree.flag(body, "deputy"),
                Optional.empty()));
    decided(entry, outcome);
  }

  private void decided(Entry entry, String outcome) {
    if (Set.of(CONDITION, SENT_BACK, "REFUSED").contains(outcome)) {
      exceptions.add(entry);
    }
    if (!outcome.equals(PASSED)) {
      state = outcome.equals(CONDITION) ? State.GRANTED : State.valueOf(outcome);
    }
  }

  void withdraw(Entry entry) {
    requireWaiting(Tree.number(entry.body(), "revision"));
    exceptions.add(entry);
    state = State.WITHDRAWN;
  }

  void readAfter(Entry entry) {
    var revision = Tree.number(entry.body(), "revision");
    var position = Tree.number(entry.body(), "position");
    require(revision >= 1 && revision <= revisions.size(), "この版はありません");
    var steps = revisions.get((int) revision - 1).steps();
    require(
        position >= 1
            && position <= steps.size()
            && steps.get((int) position - 1).deputy()
            && steps.get((int) position - 1).readAfter().isEmpty(),
        "後閲を待つ代決がありません");
    require(
        !entry.actor().equals(steps.get((int) position - 1).entry().actor()), "代決した人が自分で後閲しています");
    steps.replaceAll(
        s ->
            s.position() == position
                ? new Step(
                    s.entry(), position, s.act(), s.outcome(), s.deputy(), Optional.of(entry))
                : s);
  }

  private void requireWaiting(long revision) {
    require(state.waits(), "もう決まっている(%s)ものです".formatted(Words.state(state.name())));
    require(revision == current().filed().revision(), "いまの版ではありません");
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }

  Revision current() {
    return revisions.getLast();
  }

  List<Revision> revisions() {
    return List.copyOf(revisions);
  }

  State state() {
    return state;
  }

  /** Entries by which it left the usual way. */
  List<Entry> exceptions() {
    return List.copyOf(exceptions);
  }
}
