package jp.junshu.core.id;

import java.util.UUID;

/** A passkey of a person. Another name than the one its device knows it by. */
public record PasskeyId(UUID value) implements Id {

  /** A new random id. */
  public static PasskeyId random() {
    return new PasskeyId(UUID.randomUUID());
  }

  /**
   * Reads the canonical text form of a UUID.
   *
   * @throws IllegalArgumentException if the text is not one
   */
  public static PasskeyId of(String text) {
    return new PasskeyId(Id.parse(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
