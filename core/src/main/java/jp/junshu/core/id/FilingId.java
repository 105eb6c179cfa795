package jp.junshu.core.id;

import java.util.UUID;

/** One filing of a form. */
public record FilingId(UUID value) implements Id {

  /** A new random id. */
  public static FilingId random() {
    return new FilingId(UUID.randomUUID());
  }

  /**
   * Reads the canonical text form of a UUID.
   *
   * @throws IllegalArgumentException if the text is not one
   */
  public static FilingId of(String text) {
    return new FilingId(Id.parse(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
