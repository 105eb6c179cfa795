package jp.junshu.core.id;

import java.util.UUID;

/** An outsourcing contract (業務委託契約). */
public record ContractId(UUID value) implements Id {

  /** A new random id. */
  public static ContractId random() {
    return new ContractId(UUID.randomUUID());
  }

  /**
   * Reads the canonical text form of a UUID.
   *
   * @throws IllegalArgumentException if the text is not one
   */
  public static ContractId of(String text) {
    return new ContractId(Id.parse(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
