package jp.junshu.auditor.dossier;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
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
  private static final String PASSED_OVER = "PASSED_OVER";
  private static final Set<String> PASSABLE = Set.of("REVIEW", "CONCUR");
  private static final String CONDITION = "GRANTED_ON_CONDITION";
  private static final String SENT_BACK = "SENT_BACK";
  private static final Map<Kind, State> FIRST = new EnumMap<>(Kind.class);
  private static final Map<Kind, Set<String>> OUTCOMES = new EnumMap<>(Kind.class);

  static {
    kind(Kind.APPLICATION, State.FILED, Set.of(PASSED, SENT_BACK, "GRANTED", CONDITION, "REFUSED"));
    kind(Kind.REPORT, State.FILED, Set.of(PASSED, SENT_BACK, "RECEIVED"));
    kind(Kind.AGREEMENT, State.PROPOSED, Set.of(PASSED, SENT_BACK, "AGREED"));
    kind(Kind.RECORD, State.KEPT, Set.of(PASSED, SENT_BACK, "COUNTERSIGNED"));
    kind(Kind.NOTICE, State.FILED, Set.of(PASSED, SENT_BACK, "ISSUED"));
    kind(Kind.PLEDGE, State.MADE, Set.of());
  }

  /**
   * A step that was taken.
   *
   * @param deputy 代決
   * @param delegated 専決
   */
  record Step(
      Entry entry,
      long position,
      String act,
      String outcome,
      boolean deputy,
      boolean delegated,
      Optional<Entry> readAfter) {

    private static Step of(Entry entry) {
      var body = entry.body();
      return new Step(
          entry,
          Tree.number(body, "position"),
          Tree.text(body, "act"),
          Tree.text(body, "outcome"),
          Tree.flag(body, "deputy"),
          entry.version() > 1 && Tree.flag(body, "delegated"),
          Optional.empty());
    }

    private boolean unread() {
      return readAfter.isEmpty() && (deputy || outcome.equals(PASSED_OVER));
    }

    private Step read(Entry by) {
      return new Step(entry, position, act, outcome, deputy, delegated, Optional.of(by));
    }
  }

  /** What was filed once, and the steps taken on it. */
  record Revision(FiledForm filed, Schema schema, List<Step> steps) {

    private boolean taken(long position) {
      return steps.stream().anyMatch(step -> step.position() == position);
    }
  }

  private final List<Revision> revisions = new ArrayList<>();
  private final Map<String, String> files = new HashMap<>();
  private final List<Entry> exceptions = new ArrayList<>();
  private Optional<Entry> outside = Optional.empty();
  private Optional<Entry> abandoned = Optional.empty();
  private Optional<String> document = Optional.empty();
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
    require(state.back(), "差し戻されていないのに、もう一度提出されています");
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
    var step = Step.of(entry);
    requireAsEntered(entry, step.position());
    require(inOrder(entry, step.position()), "経路の順番どおりではありません");
    require(
        OUTCOMES.getOrDefault(current().schema().kind(), Set.of()).contains(step.outcome()),
        "この種類の様式に「%s」という決定はありません".formatted(step.outcome()));
    current().steps().add(step);
    decided(entry, step.outcome());
  }

  /** It went on without whoever should have taken the step, who was absent (後閲). */
  void passOver(Entry entry) {
    var body = entry.body();
    var position = Tree.number(body, "position");
    var act = Tree.text(body, "act");
    requireWaiting(Tree.number(body, "revision"));
    require(Tree.text(body, "seen").equals(current().filed().content()), "見た内容が、提出された内容と違います");
    require(!entry.actor().equals(current().filed().entry().actor()), "提出した人が自分で後閲に回しています");
    require(PASSABLE.contains(act), "審査・合議でない段が、後閲に回されています");
    require(body.containsKey("absence"), "不在の記録なしに、後閲に回されています");
    require(outside.isEmpty(), "外部決裁の記入に、その段の決定が続いていません");
    require(inOrder(entry, position), "経路の順番どおりではありません");
    current()
        .steps()
        .add(new Step(entry, position, act, PASSED_OVER, false, false, Optional.empty()));
    exceptions.add(entry);
  }

  /** Those before it are all taken; those that stand beside it may or may not be. */
  private boolean inOrder(Entry entry, long position) {
    boolean beside = entry.body().containsKey("first");
    long first = beside ? Tree.number(entry.body(), "first") : position;
    long last = beside ? Tree.number(entry.body(), "last") : position;
    var taken = current().steps();
    return first <= position
        && position <= last
        && !current().taken(position)
        && taken.stream().allMatch(step -> step.position() <= last)
        && taken.stream().filter(step -> step.position() < first).count() == first - 1;
  }

  /** Somebody read what was decided (供覧). */
  void circulated(Entry entry) {
    var position = Tree.number(entry.body(), "position");
    require(state.decided(), "決まっていないものが供覧されています");
    require(Tree.number(entry.body(), "revision") == current().filed().revision(), "いまの版ではありません");
    require(position > 0 && !current().taken(position), "経路の順番どおりではありません");
    current()
        .steps()
        .add(new Step(entry, position, "CIRCULATE", "READ", false, false, Optional.empty()));
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
    if (state != State.TAKEN_BACK) {
      requireWaiting(Tree.number(entry.body(), "revision"));
    }
    exceptions.add(entry);
    state = State.WITHDRAWN;
  }

  /** Its own side took it back to correct it (引戻し). */
  void takeBack(Entry entry) {
    requireWaiting(Tree.number(entry.body(), "revision"));
    exceptions.add(entry);
    state = State.TAKEN_BACK;
  }

  /** The ward gave it up (廃案). */
  void abandon(Entry entry) {
    require(state.waits() || state.back(), "もう決まっている(%s)ものです".formatted(Words.state(state.name())));
    require(Tree.number(entry.body(), "revision") == current().filed().revision(), "いまの版ではありません");
    exceptions.add(entry);
    abandoned = Optional.of(entry);
    state = State.ABANDONED;
  }

  /** A file was added; nobody decided on it before. */
  void attach(Entry entry) {
    requireOpen(entry);
    var file = Tree.text(entry.body(), "file");
    require(
        files.putIfAbsent(Tree.text(entry.body(), "attachment"), file) == null, "同じ添付が二度加えられています");
  }

  /** The step that comes next was decided in another system. */
  void decidedOutside(Entry entry) {
    requireWaiting(Tree.number(entry.body(), "revision"));
    var position = Tree.number(entry.body(), "position");
    require(position > 0 && !current().taken(position), "経路の順番どおりではありません");
    require(!entry.actor().equals(current().filed().entry().actor()), "提出した人が自分で決めています");
    require(outside.isEmpty(), "外部決裁の記入に、その段の決定が続いていません");
    outside = Optional.of(entry);
  }

  /** What was entered from outside is the step that follows, taken by whoever entered it. */
  private void requireAsEntered(Entry entry, long position) {
    require(
        outside.stream()
            .allMatch(
                entered ->
                    Tree.number(entered.body(), "position") == position
                        && entered.actor().equals(entry.actor())),
        "外部決裁の記入に、その段の決定が続いていません");
    outside = Optional.empty();
  }

  /** Whether that file lies there. */
  boolean holds(String attachment) {
    return files.containsKey(attachment);
  }

  /** One that was there was taken away. */
  void detach(Entry entry) {
    requireOpen(entry);
    require(
        files.remove(Tree.text(entry.body(), "attachment"), Tree.text(entry.body(), "file")),
        "添付されていないものが外されています");
  }

  private void requireOpen(Entry entry) {
    require(state.waits() || state.back(), "もう決まっている(%s)ものです".formatted(Words.state(state.name())));
    require(Tree.number(entry.body(), "revision") == current().filed().revision(), "いまの版ではありません");
  }

  /** It was issued under that number. */
  void numbered(Entry entry, String text) {
    require(state == State.ISSUED, "施行されていないものに文書番号が付いています(記録 %d番)".formatted(entry.index()));
    require(document.isEmpty(), "文書番号が2度付いています");
    document = Optional.of(text);
  }

  /** The number it was issued under. */
  Optional<String> document() {
    return document;
  }

  /** The entry by which it was given up. */
  Optional<Entry> abandoned() {
    return abandoned;
  }

  void readAfter(Entry entry) {
    var revision = Tree.number(entry.body(), "revision");
    var position = Tree.number(entry.body(), "position");
    require(revision >= 1 && revision <= revisions.size(), "この版はありません");
    var steps = revisions.get((int) revision - 1).steps();
    var read =
        steps.stream()
            .filter(s -> s.position() == position && s.unread())
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("後閲を待つ代決がありません"));
    require(!entry.actor().equals(read.entry().actor()), "代決した人が自分で後閲しています");
    steps.replaceAll(s -> s.position() == position ? s.read(entry) : s);
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
