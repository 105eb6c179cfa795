package jp.junshu.server.ui;

import java.util.Optional;
import jp.junshu.core.duty.DutyState;

/**
 * Something that waits: what, why, since when, one way in.
 *
 * @param state where a duty stands; without one the tag says the kind of work
 * @param alarm whether something may be lost, so that it stands out from all else
 * @param href the way in, or empty where there is none
 * @param late how late or how soon, or empty
 * @param turn whose turn it is, by when
 */
public record WorkItem(
    Optional<DutyState> state,
    String tag,
    boolean alarm,
    String title,
    String href,
    String why,
    String late,
    String turn) {

  /** The same for somebody who only reads. */
  public WorkItem withoutWay() {
    return new WorkItem(state, tag, alarm, title, "", why, late, turn);
  }
}
