package jp.junshu.server.afterwards;

import java.time.Instant;
import java.util.Optional;
import jp.junshu.core.id.PersonId;

/**
 * 廃棄の保留: nothing of the contract is disposed of meanwhile. It blocks from the proposal on, so that
 * nothing is decided while the second person reads; it ends only when two have lifted it.
 *
 * @param placedBy the second person
 * @param liftReason why somebody proposed to lift it
 */
public record LegalHold(
    String reason,
    PersonId proposedBy,
    Instant proposedAt,
    Optional<PersonId> placedBy,
    Optional<String> liftReason,
    Optional<PersonId> liftProposedBy,
    Optional<Instant> liftedAt) {

  /** Whether it stands in the way of a disposal. */
  public boolean blocks() {
    return liftedAt.isEmpty();
  }

  /** Whether it waits for the second person. */
  public boolean proposed() {
    return placedBy.isEmpty() && blocks();
  }

  /** Whether somebody proposed to lift it and nobody else said so yet. */
  public boolean lifting() {
    return liftProposedBy.isPresent() && blocks();
  }
}
