package jp.junshu.server.afterwards.web;

import java.time.LocalDate;
import java.util.Optional;
import jp.junshu.server.afterwards.CarriedOut;
import jp.junshu.server.afterwards.Disposal;
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
 */
public record KeptLine(
    Contract contract,
    Records records,
    Kept kept,
    Optional<LocalDate> start,
    Optional<LocalDate> last,
    State state,
    Optional<Disposal> draft,
    Optional<CarriedOut> done) {

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
        retention.carriedOut(records));
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
