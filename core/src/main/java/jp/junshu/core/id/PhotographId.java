package jp.junshu.core.id;

import java.util.UUID;

/** A photograph of one person on one contract, as it was handed in once. */
public record PhotographId(UUID value) implements Id {

  /** A new random id. */
  public static PhotographId random() {
    return new PhotographId(UUID.randomUUID());
  }

  /**
   * Reads the canonical text form of a UUID.
   *
   * @throws IllegalArgumentException if the text is not one
   */
  public static PhotographId of(String text) {
    return new PhotographId(Id.parse(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
