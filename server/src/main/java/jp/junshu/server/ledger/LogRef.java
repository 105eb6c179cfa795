package jp.junshu.server.ledger;

import java.util.Optional;
import jp.junshu.core.id.ContractId;

/**
 * A log: the ward's own, for what belongs to no single contract, or a contract's.
 *
 * @param contract empty for the ward's log
 */
public record LogRef(Optional<ContractId> contract) {

  /** The ward's log. */
  public static final LogRef WARD = new LogRef(Optional.empty());

  /** A contract's log. */
  public static LogRef contract(ContractId contract) {
    return new LogRef(Optional.of(contract));
  }
}
