package jp.junshu.core.id;

import java.util.UUID;

/** A company or sole trader to which a part of the work on a contract is entrusted (再委託先). */
public record TierId(UUID value) implements Id {

  /** A new random id. */
  public static TierId random() {
    return new TierId(UUID.randomUUID());
  }

  /**
   * Reads the canonical text form of a UUID.
   *
   * @throws IllegalArgumentException if the text is not one
   */
  public static TierId of(String text) {
    return new TierId(Id.parse(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
