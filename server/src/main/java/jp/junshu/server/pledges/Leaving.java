package jp.junshu.server.pledges;

import java.time.Instant;
import java.util.Optional;
import jp.junshu.core.id.AssignmentId;
import jp.junshu.server.contracts.PledgeWay;

/**
 * What came of asking somebody who left.
 *
 * @param way how they confirmed; empty if they did not
 * @param said what they gave back, or why they did not confirm
 */
public record Leaving(
    AssignmentId place, Kind kind, Optional<PledgeWay> way, String said, Instant at) {

  /** What it was. */
  public enum Kind {
    CONFIRMED,
    /** 確認を断った. */
    REFUSED,
    /** 連絡がつかない. */
    UNREACHABLE
  }
}
