package jp.junshu.server.forms;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.junshu.core.form.Filed;
import jp.junshu.core.form.FormSchema;
import jp.junshu.core.form.Life;
import jp.junshu.core.id.PersonId;
import jp.junshu.core.policy.Role;

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
    Optional<DocumentNumber> document) {

  public FilingView {
    steps = List.copyOf(steps);
    earlier = List.copyOf(earlier);
  }

  /** A revision that was sent back and replaced. */
  public record Earlier(int revision, Map<String, ?> content, Instant filedAt, List<Step> steps) {}

  /**
   * A step of the route.
   *
   * @param stage steps of one stage wait side by side
   * @param delegated whether the role decides by standing delegated power (専決)
   * @param done empty while it waits
   */
  public record Step(
      int position, int stage, StepAct act, Role role, boolean delegated, Optional<Done> done) {}

  /**
   * What was done in a step.
   *
   * @param deputy 代決
   * @param readAfter when the one who was absent read it (後閲)
   */
  public record Done(
      Outcome outcome,
      String opinion,
      PersonId by,
      ContractDirectory.Signature signature,
      boolean deputy,
      Instant at,
      UUID entry,
      Optional<Instant> readAfter) {

    /** Whether it is still to be read by another than its decider. */
    boolean waitsFor(PersonId reader) {
      return deputy && readAfter.isEmpty() && !by.equals(reader);
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
