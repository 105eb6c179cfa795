package jp.junshu.core.id;

import java.util.UUID;

/** An item in the asset register (情報資産管理台帳): original, copy, medium or print. */
public record AssetId(UUID value) implements Id {

  /** A new random id. */
  public static AssetId random() {
    return new AssetId(UUID.randomUUID());
  }

  /**
   * Reads the canonical text form of a UUID.
   *
   * @throws IllegalArgumentException if the text is not one
   */
  public static AssetId of(String text) {
    return new AssetId(Id.parse(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
