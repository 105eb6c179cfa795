package jp.junshu.server.gate;

import java.util.Optional;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.id.OrganizationId;

/**
 * Who may do what on a contract moves with its roster, pledges and permits; answered by the module
 * that keeps contracts.
 */
public interface Standing {

  /** The organization the contract is with; empty if there is no such contract. */
  Optional<OrganizationId> contractor(ContractId contract);

  /**
   * Holds still until the transaction ends who stands where on the contract, and says its revision;
   * 0 if the contract cannot be seen.
   *
   * @param alone whether the act itself moves it, so that no other act may hold it at the same time
   */
  long hold(ContractId contract, boolean alone);
}
