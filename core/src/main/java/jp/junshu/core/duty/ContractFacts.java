package jp.junshu.core.duty;

import java.util.Map;
import java.util.Optional;
import jp.junshu.core.id.ContractId;

/**
 * An immutable snapshot of what is known of one contract, keyed by type; each module contributes
 * one part.
 *
 * @param contract whose facts these are
 * @param parts by their own class
 */
public record ContractFacts(ContractId contract, Map<Class<?>, Object> parts) {

  public ContractFacts {
    parts = Map.copyOf(parts);
  }

  /**
   * The part of that type.
   *
   * @throws IllegalStateException if no module contributed it: a rule never guesses
   */
  public <T> T part(Class<T> type) {
    return find(type).orElseThrow(() -> new IllegalStateException("no facts of type " + type));
  }

  /** The part of that type, if contributed. */
  public <T> Optional<T> find(Class<T> type) {
    return Optional.ofNullable(parts.get(type)).map(type::cast);
  }
}
