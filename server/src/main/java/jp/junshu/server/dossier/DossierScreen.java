package jp.junshu.server.dossier;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import jp.junshu.core.merkle.LogKeys;
import jp.junshu.core.merkle.VKey;
import jp.junshu.server.contracts.Contract;

/**
 * What there is to take of a contract.
 *
 * @param numbered how many entries have a number
 * @param signed up to which of them the newest checkpoint goes
 * @param key the keys of the contract's log
 * @param ward the same keys under the name of the ward's log
 */
public record DossierScreen(
    Contract contract, long numbered, OptionalLong signed, LogKeys key, LogKeys ward, int filings) {

  /** What a person compares, however many logs there are: an installation has one key of a kind. */
  public String fingerprint() {
    return key.first().fingerprint();
  }

  /** The file for {@code --key}: a line for each key of each log. */
  public String keys() {
    return key.toString() + ward;
  }

  /** Every key of both logs. */
  public List<VKey> both() {
    return Stream.of(key, ward).flatMap(keys -> keys.keys().stream()).toList();
  }

  /** The number of its newest checkpoint, if there is one. */
  public Optional<Long> checkpoint() {
    return signed.isPresent() ? Optional.of(signed.getAsLong()) : Optional.empty();
  }
}
