package jp.junshu.server.assets.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.junshu.core.id.FilingId;
import jp.junshu.server.assets.Takeout;

/**
 * A take-out as its page shows it: applied for, permitted, outside, back.
 *
 * @param takeout empty while no permit is in force
 * @param carriers their names
 * @param leaves who may press the button; the gate looks at everything else
 */
public record TakeoutRow(
    FilingId permit,
    String number,
    String asset,
    List<String> carriers,
    Instant leavesAt,
    Instant returnsAt,
    State state,
    Optional<Takeout> takeout,
    boolean leaves,
    boolean returns) {

  public TakeoutRow {
    carriers = List.copyOf(carriers);
  }

  /** Whether it came back, but after the time of the permit: which stays visible for ever. */
  public boolean backLate() {
    return takeout.flatMap(Takeout::returnedAt).filter(returnsAt::isBefore).isPresent();
  }

  /** Where it stands. */
  public enum State {
    APPLIED,
    ENDED,
    PERMITTED,
    OUT,
    OVERDUE,
    BACK
  }
}
