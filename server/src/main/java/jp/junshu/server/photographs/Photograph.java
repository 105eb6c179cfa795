package jp.junshu.server.photographs;

import java.time.Instant;
import java.util.Optional;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.id.PersonId;
import jp.junshu.core.id.PhotographId;

/**
 * A photograph of somebody on one contract, without its bytes.
 *
 * @param erased why its bytes are gone; empty while they are there
 */
public record Photograph(
    PhotographId id,
    ContractId contract,
    PersonId person,
    NewPicture.Kind kind,
    PersonId handedBy,
    Instant handedAt,
    State state,
    Optional<Erased> erased) {

  /** What is known of it. */
  public enum State {
    /** Nobody looked through it yet. */
    WAITING,
    CLEAN,
    INFECTED,
    UNSCANNABLE
  }

  /** Why the bytes of a photograph go. */
  public enum Erased {
    /** Another was handed in. */
    REPLACED,
    /** The person or their manager took it away. */
    WITHDRAWN,
    /** The scanner found something in it. */
    INFECTED,
    /** So long after the person's last place on the contract that it has done its work. */
    YEAR_PAST
  }

  /** Whether it may be looked at. */
  public boolean shown() {
    return state == State.CLEAN && erased.isEmpty();
  }

  /** Whether the person it is of handed it in. */
  public boolean own() {
    return handedBy.equals(person);
  }

  /** Whether its bytes are kept. */
  public boolean kept() {
    return erased.isEmpty();
  }
}
