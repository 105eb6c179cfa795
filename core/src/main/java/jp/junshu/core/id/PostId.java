package jp.junshu.core.id;

import java.util.UUID;

/** A post in a section, held by people for periods. */
public record PostId(UUID value) implements Id {

  /** A new random id. */
  public static PostId random() {
    return new PostId(UUID.randomUUID());
  }

  /**
   * Reads the canonical text form of a UUID.
   *
   * @throws IllegalArgumentException if the text is not one
   */
  public static PostId of(String text) {
    return new PostId(Id.parse(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
