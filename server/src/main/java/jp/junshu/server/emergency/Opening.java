package jp.junshu.server.emergency;

import java.time.Instant;
import java.util.Optional;
import jp.junshu.core.id.EnvelopeId;
import jp.junshu.core.id.OpeningId;
import jp.junshu.core.id.PersonId;

/**
 * An envelope broken.
 *
 * @param envelope its number
 * @param name who says they broke it; nobody has checked that
 * @param at by the business clock
 * @param until when it ends by itself, by the machine's clock, to the microsecond: then it is over
 * @param seen how many lines its list has
 */
public record Opening(
    OpeningId id,
    EnvelopeId envelopeId,
    long envelope,
    boolean drill,
    String name,
    String reason,
    String place,
    Instant at,
    Instant until,
    int seen,
    Optional<End> end) {

  /** How it ended: the opener left, an administrator ended it, or its time ran out. */
  public enum How {
    LEFT,
    ENDED,
    EXPIRED
  }

  /**
   * Its end.
   *
   * @param by the administrator who ended it
   */
  public record End(How how, Optional<PersonId> by, Instant at) {}

  /** Whether it is open at that moment of the machine's clock. */
  public boolean stands(Instant machine) {
    return end.isEmpty() && machine.isBefore(until);
  }
}
