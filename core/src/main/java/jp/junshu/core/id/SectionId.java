package jp.junshu.core.id;

import java.util.UUID;

/** A section of the ward (所管課). */
public record SectionId(UUID value) implements Id {

  /** A new random id. */
  public static SectionId random() {
    return new SectionId(UUID.randomUUID());
  }

  /**
   * Reads the canonical text form of a UUID.
   *
   * @throws IllegalArgumentException if the text is not one
   */
  public static SectionId of(String text) {
    return new SectionId(Id.parse(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
