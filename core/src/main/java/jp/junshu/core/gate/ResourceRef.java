package jp.junshu.core.gate;

import java.util.Optional;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.id.Id;

/**
 * What an act is done to.
 *
 * @param type for example {@code contract}, {@code filing}
 * @param id its id
 * @param contract the contract it belongs to, if it belongs to one
 */
public record ResourceRef(String type, Id id, Optional<ContractId> contract) {

  /** The contract itself. */
  public static ResourceRef of(ContractId contract) {
    return new ResourceRef("contract", contract, Optional.of(contract));
  }

  /** A thing of a contract. */
  public static ResourceRef of(String type, Id id, ContractId contract) {
    return new ResourceRef(type, id, Optional.of(contract));
  }

  /** A thing of the ward that belongs to no single contract. */
  public static ResourceRef ofWard(String type, Id id) {
    return new ResourceRef(type, id, Optional.empty());
  }
}
