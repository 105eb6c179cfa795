package jp.junshu.server.afterwards;

import jp.junshu.core.id.ContractId;

/**
 * Something recorded on a contract has no number in its log yet, so not everything that is to be
 * erased would be found. It is a matter of seconds.
 */
public final class ErasureWaits extends RuntimeException {

  ErasureWaits(ContractId contract) {
    super("entries wait in the log of " + contract);
  }
}
