package jp.junshu.core.id;

import java.util.UUID;

/** A human being, once per installation. */
public record PersonId(UUID value) implements Id {

  /** A new random id. */
  public static PersonId random() {
    return new PersonId(UUID.randomUUID());
  }

  /**
   * Reads the canonical text form of a UUID.
   *
   * @throws IllegalArgumentException if the text is not one
   */
  public static PersonId of(String text) {
    return new PersonId(Id.parse(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
