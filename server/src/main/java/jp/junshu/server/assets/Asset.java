package jp.junshu.server.assets;

import java.util.Optional;
import jp.junshu.core.id.AssetId;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.policy.Side;

/**
 * An item of a contract's register.
 *
 * @param number counts up within the contract
 * @param quantity how many pieces or pages
 * @param registeredBy the side that put it on the register
 */
public record Asset(
    AssetId id,
    ContractId contract,
    int number,
    AssetKind kind,
    String title,
    Classification classification,
    boolean personal,
    long recordCount,
    long quantity,
    Optional<AssetId> copyOf,
    Optional<String> serialNo,
    String location,
    Side registeredBy) {

  /** How people call it: A-0024 and its title. */
  public String label() {
    return called() + " " + title;
  }

  /** Its number alone: A-0024. */
  public String called() {
    return "A-%04d".formatted(number);
  }
}
