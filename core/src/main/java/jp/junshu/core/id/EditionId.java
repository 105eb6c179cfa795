package jp.junshu.core.id;

import java.util.UUID;

/** An edition of the compliance rules (遵守事項の版), from its import on. */
public record EditionId(UUID value) implements Id {

  /** A new random id. */
  public static EditionId random() {
    return new EditionId(UUID.randomUUID());
  }

  /**
   * Reads the canonical text form of a UUID.
   *
   * @throws IllegalArgumentException if the text is not one
   */
  public static EditionId of(String text) {
    return new EditionId(Id.parse(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
