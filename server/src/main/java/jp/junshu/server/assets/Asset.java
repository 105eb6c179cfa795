package jp.junshu.server.assets;

import java.util.Optional;
import jp.junshu.core.id.AssetId;
import jp.junshu.core.id.ContractId;

/**
 * An item of a contract's register.
 *
 * @param number counts up within the contract
 * @param quantity how many pieces or pages
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
    String location) {

  /** How people call it: A-0024 and its title. */
  public String label() {
    return "A-%04d %s".formatted(number, title);
  }
}
