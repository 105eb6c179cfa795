package jp.junshu.core.id;

import java.util.UUID;

/** An envelope of the emergency account, broken. */
public record OpeningId(UUID value) implements Id {

  /** A new random id. */
  public static OpeningId random() {
    return new OpeningId(UUID.randomUUID());
  }

  /**
   * Reads the canonical text form of a UUID.
   *
   * @throws IllegalArgumentException if the text is not one
   */
  public static OpeningId of(String text) {
    return new OpeningId(Id.parse(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
