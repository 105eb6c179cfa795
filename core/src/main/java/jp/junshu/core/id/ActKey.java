package jp.junshu.core.id;

import java.util.UUID;

/**
 * Makes the same act twice one act: every rendered form carries one, unique together with the act
 * in its transaction.
 */
public record ActKey(UUID value) implements Id {

  /** A new random key. */
  public static ActKey random() {
    return new ActKey(UUID.randomUUID());
  }

  /**
   * Reads the canonical text form of a UUID.
   *
   * @throws IllegalArgumentException if the text is not one
   */
  public static ActKey of(String text) {
    return new ActKey(Id.parse(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
