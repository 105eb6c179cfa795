package jp.junshu.server.contracts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import jp.junshu.core.id.PersonId;
import jp.junshu.server.forms.ContractHead;

/**
 * A contract and how far its work has come.
 *
 * @param ends the last day of performance
 * @param workingSince when the work was opened (業務着手)
 * @param openedBy whoever opened it
 * @param completedAt when it was confirmed that nothing remains (完了確認)
 * @param completedBy whoever confirmed it
 */
public record Contract(
    ContractHead head,
    LocalDate begins,
    LocalDate ends,
    State state,
    Optional<Instant> workingSince,
    Optional<PersonId> openedBy,
    Optional<Instant> completedAt,
    Optional<PersonId> completedBy) {

  /** One that was just registered: nothing has begun. */
  static Contract prepared(ContractHead head, LocalDate begins, LocalDate ends) {
    return new Contract(
        head,
        begins,
        ends,
        State.PREPARED,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** How far the work has come, as kept. */
  public enum State {
    PREPARED,
    WORKING,
    COMPLETED
  }

  /** How far the work has come, as the calendar sees it too. */
  public enum Phase {
    PREPARED,
    WORKING,
    /** 満了・残務あり: the last day has passed and something is still open. */
    REMAINDER,
    COMPLETED;

    /** Whether the work itself is over, so that nothing new is given and no role must be filled. */
    public boolean over() {
      return this == REMAINDER || this == COMPLETED;
    }
  }

  /** The phase on a day. */
  public Phase phase(LocalDate today) {
    return switch (state) {
      case PREPARED -> Phase.PREPARED;
      case COMPLETED -> Phase.COMPLETED;
      case WORKING -> today.isAfter(ends) ? Phase.REMAINDER : Phase.WORKING;
    };
  }
}
