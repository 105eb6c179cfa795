package jp.junshu.server.chain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import jp.junshu.core.id.FilingId;
import jp.junshu.core.id.PersonId;
import jp.junshu.server.time.BusinessClock;

/**
 * The ward's consent (承諾) to one company, for a time. It stands from its first day or from the
 * decision, whichever is later: there is none for what went before.
 *
 * @param filing the application that was granted (F03)
 * @param from the first day
 * @param until the last day, included
 * @param at when it was granted
 */
public record Consent(
    FilingId filing, LocalDate from, LocalDate until, Instant at, Optional<Ended> ended) {

  /** It ended before its last day. */
  public record Ended(Instant at, PersonId by, String reason) {}

  /** How it stands at a moment. */
  public enum State {
    /** Its first day is to come, or it was not granted yet. */
    TO_COME,
    STANDS,
    /** Its last day has passed. */
    LAPSED,
    /** It was ended. */
    ENDED
  }

  /** How it stands then; who looks back sees what was known and decided at that moment. */
  public State state(Instant moment) {
    var day = LocalDate.ofInstant(moment, BusinessClock.JST);
    if (ended.filter(end -> !moment.isBefore(end.at())).isPresent()) {
      return State.ENDED;
    }
    if (moment.isBefore(at) || day.isBefore(from)) {
      return State.TO_COME;
    }
    return day.isAfter(until) ? State.LAPSED : State.STANDS;
  }
}
