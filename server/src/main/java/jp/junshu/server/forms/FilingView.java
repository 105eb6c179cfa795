package jp.junshu.server.forms;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.junshu.core.form.Filed;
import jp.junshu.core.form.FormSchema;
import jp.junshu.core.form.Kind;
import jp.junshu.core.form.Life;
import jp.junshu.core.id.PersonId;
import jp.junshu.core.merkle.Hash;
import jp.junshu.core.policy.Role;
import jp.junshu.core.policy.Side;

/**
 * A filing as it stands: its current content, where it is on its route, and every earlier revision.
 *
 * @param schema of the version it was filed with
 * @param content the current revision as a tree
 * @param number the receipt number, for example {@code F06-2026-3}
 * @param reason why it was given up (廃案); else empty
 * @param signature post and name of the filer at filing
 * @param late whether the fact was entered after its day (事後入力)
 * @param entry the ledger's entry of the current revision
 * @param steps the route of the current revision, in order
 * @param earlier the revisions before, the oldest first
 * @param attached the files that lie with it now
 * @param document what it was issued under, once it was
 */
public record FilingView(
    ContractHead contract,
    FormSchema schema,
    Filed filed,
    Map<String, ?> content,
    String number,
    Life.State state,
    Instant stateSince,
    String reason,
    ContractDirectory.Signature signature,
    Instant occurredAt,
    boolean late,
    UUID entry,
    List<Step> steps,
    List<Earlier> earlier,
    List<Attached> attached,
    Optional<DocumentNumber> document) {

  public FilingView {
    steps = List.copyOf(steps);
    earlier = List.copyOf(earlier);
    attached = List.copyOf(attached);
  }

  /**
   * Digest of all that a page shows of it and a decision is on: the content, and which files lie
   * with it. Without any it is the digest of the content.
   */
  public Hash seen() {
    if (attached.isEmpty()) {
      return filed.digest();
    }
    var all = new StringBuilder(filed.digest().hex());
    attached.forEach(file -> all.append('\n').append(file.id()).append(' ').append(file.digest()));
    return Hash.sha256(all.toString().getBytes(StandardCharsets.UTF_8));
  }

  /**
   * As the contractor reads it: of what the ward drafted itself only what it issued, and of what
   * the ward's people said to each other on the way (審査, 合議) only why it came back. Drafts before,
   * and what was said of them, stay with the ward.
   */
  FilingView outsideTheWard() {
    return schema.kind() == Kind.NOTICE && filed.side() == Side.WARD
        ? with("", steps.stream().map(Step::unsaid).toList(), List.of())
        : with(reason, steps.stream().map(Step::outsideTheWard).toList(), outside(earlier));
  }

  private static List<Earlier> outside(List<Earlier> revisions) {
    return revisions.stream()
        .map(
            old ->
                new Earlier(
                    old.revision(),
                    old.content(),
                    old.filedAt(),
                    old.steps().stream().map(Step::outsideTheWard).toList()))
        .toList();
  }

  private FilingView with(String reason, List<Step> steps, List<Earlier> earlier) {
    return new FilingView(
        contract,
        schema,
        filed,
        content,
        number,
        state,
        stateSince,
        reason,
        signature,
        occurredAt,
        late,
        entry,
        steps,
        earlier,
        attached,
        document);
  }

  /** Whether a file came after somebody had taken a step, so that they did not see it. */
  public boolean attachedLater(Attached file) {
    return steps.stream()
        .flatMap(step -> step.done().stream())
        .anyMatch(done -> done.at().isBefore(file.at()));
  }

  /** A revision that was sent back and replaced. */
  public record Earlier(int revision, Map<String, ?> content, Instant filedAt, List<Step> steps) {}

  /**
   * A step of the route.
   *
   * @param stage steps of one stage wait side by side
   * @param delegated whether the role decides by standing delegated power (専決)
   * @param done empty while it waits
   * @param external whether it is decided in another system, and the clerk enters it (外部決裁)
   * @param outside what was entered of that; empty while it waits
   */
  public record Step(
      int position,
      int stage,
      StepAct act,
      Role role,
      boolean delegated,
      Optional<Done> done,
      boolean external,
      Optional<Outside> outside) {

    /** A step that is taken here. */
    public Step(
        int position, int stage, StepAct act, Role role, boolean delegated, Optional<Done> done) {
      this(position, stage, act, role, delegated, done, false, Optional.empty());
    }

    private Step outsideTheWard() {
      boolean among =
          role.side() == Side.WARD
              && !act.decides()
              && done.filter(each -> each.outcome() != Outcome.SENT_BACK).isPresent();
      return among ? unsaid() : this;
    }

    private Step unsaid() {
      return new Step(
          position, stage, act, role, delegated, done.map(Done::unsaid), external, outside);
    }
  }

  /**
   * A decision of another system.
   *
   * @param number its number of the document (文書番号)
   * @param on the day of the decision there; it is in force from its entry here
   * @param paper SHA-256 of the decided paper
   */
  public record Outside(String number, LocalDate on, Hash paper) {

    /** The beginning of the digest, in groups, to be compared by eye. */
    public String shortDigest() {
      return paper.hex().substring(0, 16).replaceAll("(.{4})(?=.)", "$1 ");
    }
  }

  /**
   * What was done in a step.
   *
   * @param deputy 代決
   * @param readAfter when the one who was absent read it (後閲)
   * @param absence who was away, in words; empty where nobody was
   */
  public record Done(
      Outcome outcome,
      String opinion,
      PersonId by,
      ContractDirectory.Signature signature,
      boolean deputy,
      Instant at,
      UUID entry,
      Optional<Instant> readAfter,
      String absence) {

    /** Whether it went on without whoever should have taken it. */
    public boolean passedOver() {
      return outcome == Outcome.PASSED_OVER;
    }

    private Done unsaid() {
      return new Done(outcome, "", by, signature, deputy, at, entry, readAfter, absence);
    }

    /** Whether it is still to be read by another than its decider. */
    boolean waitsFor(PersonId reader) {
      return readAfter.isEmpty() && !by.equals(reader) && (deputy || passedOver());
    }
  }

  /** The steps whose turn it is: those of the first stage that is not done yet. */
  public List<Step> waiting() {
    if (!state.waits()) {
      return List.of();
    }
    var open = steps.stream().filter(s -> s.done().isEmpty()).toList();
    return open.stream().filter(s -> s.stage() == open.getFirst().stage()).toList();
  }

  /** The first step whose turn it is, if any is still to be done. */
  public Optional<Step> current() {
    return waiting().stream().findFirst();
  }

  /** Whether that step decides. */
  public boolean deciding(Step step) {
    return step.act().decides();
  }

  /** The steps that stand side by side with that one, itself among them. */
  List<Step> beside(Step step) {
    return steps.stream().filter(s -> s.stage() == step.stage()).toList();
  }

  /** Who is still to read what was decided (供覧). */
  public List<Step> circulating() {
    return state.decided()
        ? steps.stream().filter(s -> s.act() == StepAct.CIRCULATE && s.done().isEmpty()).toList()
        : List.of();
  }
}
