package jp.junshu.server.afterwards.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.junshu.server.afterwards.CarriedOut;
import jp.junshu.server.afterwards.Disposal;
import jp.junshu.server.afterwards.ErasureHurdle;
import jp.junshu.server.afterwards.Kept;
import jp.junshu.server.afterwards.Records;
import jp.junshu.server.afterwards.Retention;
import jp.junshu.server.contracts.Contract;

/**
 * Records of one kind, how long they are kept and how it stands with them.
 *
 * @param start the first day of keeping; empty before the completion
 * @param last the last day of keeping; empty before the completion and for 長期
 * @param draft what waits for its decision
 * @param done how its disposal was carried out, if it was
 * @param hurdles what stands in the way of erasing them
 * @param undecidable what stands in the way of deciding on the draft, whoever does, as the gate
 *     calls it
 */
public record KeptLine(
    Contract contract,
    Records records,
    Kept kept,
    Optional<LocalDate> start,
    Optional<LocalDate> last,
    State state,
    Optional<Disposal> draft,
    Optional<CarriedOut> done,
    Set<ErasureHurdle> hurdles,
    List<String> undecidable) {

  public KeptLine {
    hurdles = Set.copyOf(hurdles);
    undecidable = List.copyOf(undecidable);
  }

  /** Whether it was decided that they go, and they did not yet. */
  public boolean toErase() {
    return !hurdles.contains(ErasureHurdle.NOT_DECIDED) && done.isEmpty();
  }

  /** How it stands, worst first. */
  public enum State {
    /** A hold stands in the way, whatever was decided. */
    HELD,
    /** Carried out: the records are gone. */
    ERASED,
    /** Decided to be disposed of; nothing has been erased. */
    NOT_ERASED,
    DRAFTED,
    /** The time has run and nobody decided. */
    UNDECIDED,
    KEPT,
    /** The work is not completed, so nothing runs. */
    NOT_BEGUN
  }

  static KeptLine of(Retention retention, Records records, LocalDate today) {
    return new KeptLine(
        retention.contract(),
        records,
        retention.kept(records),
        retention.start(),
        retention.lastDay(records),
        state(retention, records, today),
        retention.draft(records),
        retention.carriedOut(records),
        retention.hurdles(records, today),
        undecidable(retention, records, today));
  }

  private static List<String> undecidable(Retention retention, Records records, LocalDate today) {
    boolean open = retention.over(records, today) && !retention.disposed(records);
    boolean held =
        retention.hold().isPresent()
            && retention.draft(records).stream()
                .anyMatch(draft -> draft.outcome() == Disposal.Outcome.DISPOSE);
    return Stream.of(open ? "" : "retention-over", held ? "not-under-hold" : "")
        .filter(code -> !code.isEmpty())
        .toList();
  }

  private static State state(Retention retention, Records records, LocalDate today) {
    if (retention.carriedOut(records).isPresent()) {
      return State.ERASED;
    }
    if (retention.hold().isPresent()) {
      return State.HELD;
    }
    if (retention.disposed(records)) {
      return State.NOT_ERASED;
    }
    if (retention.draft(records).isPresent()) {
      return State.DRAFTED;
    }
    if (retention.over(records, today)) {
      return State.UNDECIDED;
    }
    return retention.start().isPresent() ? State.KEPT : State.NOT_BEGUN;
  }
}
