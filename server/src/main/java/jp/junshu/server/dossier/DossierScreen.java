package jp.junshu.server.dossier;

import java.util.Optional;
import java.util.OptionalLong;
import jp.junshu.core.merkle.VKey;
import jp.junshu.server.contracts.Contract;

/**
 * What there is to take of a contract.
 *
 * @param numbered how many entries have a number
 * @param signed up to which of them the newest checkpoint goes
 * @param key of the contract's log
 * @param ward the same key under the name of the ward's log
 */
public record DossierScreen(
    Contract contract, long numbered, OptionalLong signed, VKey key, VKey ward, int filings) {

  /** What a person compares, however many logs there are: an installation has one key. */
  public String fingerprint() {
    return key.fingerprint();
  }

  /** The file for {@code --key}: one line for each log. */
  public String keys() {
    return key + "\n" + ward + "\n";
  }

  /** The number of its newest checkpoint, if there is one. */
  public Optional<Long> checkpoint() {
    return signed.isPresent() ? Optional.of(signed.getAsLong()) : Optional.empty();
  }
}
