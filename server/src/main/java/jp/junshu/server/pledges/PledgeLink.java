package jp.junshu.server.pledges;

import java.time.Instant;
import java.util.Optional;
import jp.junshu.core.id.AssignmentId;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.id.PersonId;
import jp.junshu.core.id.PledgeLinkId;

/**
 * An address by which one person pledges, or confirms what goes on after they left, once. The
 * address itself is kept nowhere.
 *
 * @param place of the person it is for
 * @param madeBy who made it, and hands it over
 * @param until the first instant at which it is no longer good
 */
public record PledgeLink(
    PledgeLinkId id,
    ContractId contract,
    AssignmentId place,
    PersonId person,
    LinkPurpose purpose,
    PersonId madeBy,
    String madeByName,
    Instant madeAt,
    Instant until,
    Optional<Instant> usedAt,
    Optional<Instant> revokedAt) {

  /** What became of it. */
  public enum State {
    OPEN,
    USED,
    REVOKED,
    EXPIRED
  }

  /** What became of it by that moment. */
  public State state(Instant now) {
    if (usedAt.isPresent()) {
      return State.USED;
    }
    if (revokedAt.isPresent()) {
      return State.REVOKED;
    }
    return now.isBefore(until) ? State.OPEN : State.EXPIRED;
  }
}
