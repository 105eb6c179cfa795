package jp.junshu.server.assets;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.junshu.core.id.AssetId;
import jp.junshu.core.id.AssignmentId;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.id.FilingId;

/**
 * A permitted take-out.
 *
 * @param permit the filing that was granted
 * @param returns when it has to be back
 */
public record Takeout(
    FilingId permit,
    ContractId contract,
    AssetId asset,
    List<AssignmentId> carriers,
    Instant leaves,
    Instant returns,
    Optional<Instant> leftAt,
    Optional<Instant> returnedAt) {

  public Takeout {
    carriers = List.copyOf(carriers);
  }

  /** Whether it is outside now. */
  public boolean out() {
    return leftAt.isPresent() && returnedAt.isEmpty();
  }

  /**
   * Whether it should be back by that moment and is not: late from the first instant after the
   * permit's own time.
   */
  public boolean overdue(Instant now) {
    return out() && now.isAfter(returns);
  }
}
