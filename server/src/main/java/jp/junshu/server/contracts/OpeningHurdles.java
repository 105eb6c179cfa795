package jp.junshu.server.contracts;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import jp.junshu.core.id.ContractId;

/**
 * What stands before the opening of the work and is kept by modules above; so that nobody is told
 * to open what the gate would refuse.
 */
public interface OpeningHurdles {

  /** Those of the contracts that wait for something of it. Called inside a transaction. */
  Set<ContractId> before(List<ContractId> contracts, Instant now);
}
