package jp.junshu.server.pledges;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import jp.junshu.core.id.AssignmentId;

/**
 * What somebody asked for on one day after their place had ended, and was not given. That they
 * asked is no breach: a bookmark does it too.
 *
 * @param place the last they had on the contract
 * @param times how often; counted to a million
 * @param last the last time that day
 * @param mark higher with every request that was kept; 0 before it is
 * @param look who looked at it, if anybody did since
 */
public record LeaverAsked(
    AssignmentId place,
    LocalDate day,
    Kind kind,
    int times,
    Instant first,
    Instant last,
    long mark,
    Optional<Look> look) {

  /** By what it was asked for. */
  public enum Kind {
    /** A page. */
    PAGE,
    /** Something to be done or filed. */
    ACT,
    /** A system of the contractor's, with a key that the person had made. */
    API
  }

  /** What the ward said when it had looked. */
  public record Look(Instant at, String said) {}

  /**
   * The first moment in which any of these was asked for: asking on raises a mark, and puts nothing
   * off.
   *
   * @throws java.util.NoSuchElementException for none
   */
  static Instant first(List<LeaverAsked> some) {
    return some.stream().map(LeaverAsked::first).min(Comparator.naturalOrder()).orElseThrow();
  }

  /** Whether somebody has still to look. */
  public boolean open() {
    return look.isEmpty();
  }
}
