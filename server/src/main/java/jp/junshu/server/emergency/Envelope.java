package jp.junshu.server.emergency;

import java.time.Instant;
import java.util.Optional;
import jp.junshu.core.id.EnvelopeId;
import jp.junshu.core.id.PersonId;

/**
 * A sealed envelope.
 *
 * @param number as it is written on it, from 1
 * @param preparedBy who saw the first half of its code
 * @param confirmed who saw the second half, and when; empty until then, and it opens nothing
 */
public record Envelope(
    EnvelopeId id,
    long number,
    PersonId preparedBy,
    Instant preparedAt,
    Optional<Mark> confirmed,
    Optional<Instant> broken,
    Optional<Mark> voided) {

  /** Who did something, and when. */
  public record Mark(PersonId by, Instant at) {}

  /** Where an envelope stands. */
  public enum State {
    /** One person has prepared it; a second one has not confirmed. */
    HALF,
    STANDS,
    BROKEN,
    VOID
  }

  /** Where it stands now. */
  public State state() {
    if (broken.isPresent()) {
      return State.BROKEN;
    }
    if (voided.isPresent()) {
      return State.VOID;
    }
    return confirmed.isPresent() ? State.STANDS : State.HALF;
  }
}
