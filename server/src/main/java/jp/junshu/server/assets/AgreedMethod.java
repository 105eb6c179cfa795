package jp.junshu.server.assets;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.id.FilingId;

/**
 * One row of an agreement that both sides made: how items of a kind and class come to their end.
 */
public record AgreedMethod(
    FilingId agreement,
    int serial,
    ContractId contract,
    AssetKind kind,
    Optional<Classification> classification,
    Means means,
    Optional<Level> level,
    boolean witnessRequired,
    LocalDate due,
    Instant agreedAt) {

  /** Whether it speaks of that item. */
  public boolean covers(Asset asset) {
    return kind == asset.kind()
        && classification.map(only -> only == asset.classification()).orElse(true);
  }

  /** Whether the movement is what was agreed. */
  public boolean carriedOutBy(Movement movement) {
    return movement.kind().means().filter(done -> done == means).isPresent()
        && (means == Means.RETURN || level.equals(movement.proof().level()));
  }
}
