package jp.junshu.server.duties;

import java.util.List;
import java.util.Map;
import jp.junshu.core.id.ContractId;
import jp.junshu.server.database.Snapshot;

/**
 * What one module knows of contracts, for the duty rules: an immutable snapshot for each, loaded
 * for many contracts at once by a number of queries that does not grow with them.
 */
public interface FactsPart<T> {

  /** The key under which rules find it. */
  Class<T> type();

  /** A part for each contract that the context may see. Called inside a transaction. */
  Map<ContractId, T> load(List<ContractId> contracts);

  /** As {@link #load}; within one snapshot each contract is loaded once, whoever asks. */
  default Map<ContractId, T> known(List<ContractId> contracts) {
    return Snapshot.remember(type(), contracts, this::load);
  }
}
