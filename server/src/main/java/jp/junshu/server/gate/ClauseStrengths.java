package jp.junshu.server.gate;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.policy.ClauseSettings;

/**
 * How the ward decided that the clauses run on contracts; answered by the module that keeps
 * contracts. Called inside a transaction.
 */
public interface ClauseStrengths {

  /** What held at that moment, whatever was decided later; contracts without a decision absent. */
  Map<ContractId, ClauseSettings> of(List<ContractId> contracts, Instant at);

  /** What held at that moment on one contract. */
  default ClauseSettings of(ContractId contract, Instant at) {
    return of(List.of(contract), at).getOrDefault(contract, ClauseSettings.NONE);
  }
}
