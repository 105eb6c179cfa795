package jp.junshu.core.id;

import java.util.UUID;

/** An API client (接続アプリ): a contractor's system that files and reads in a person's name. */
public record ClientId(UUID value) implements Id {

  /** A new random id. */
  public static ClientId random() {
    return new ClientId(UUID.randomUUID());
  }

  /**
   * Reads the canonical text form of a UUID.
   *
   * @throws IllegalArgumentException if the text is not one
   */
  public static ClientId of(String text) {
    return new ClientId(Id.parse(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
