package jp.junshu.core.id;

import java.util.UUID;

/** An item in the asset register (情報資産管理台帳): original, copy, medium or print. */
public record ImportId(UUID value) implements Id {

  /** A new random id. */
  public static ImportId random() {
    return new ImportId(UUID.randomUUID());
  }

  /**
   * Reads the canonical text form of a UUID.
   *
   * @throws IllegalArgumentException if the text is not one
   */
  public static ImportId of(String text) {
    return new ImportId(Id.parse(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
