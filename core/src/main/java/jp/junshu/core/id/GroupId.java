package jp.junshu.core.id;

import java.util.UUID;

/** A group session in which people answer the questions on the rules, each under a code. */
public record GroupId(UUID value) implements Id {

  /** A new random id. */
  public static GroupId random() {
    return new GroupId(UUID.randomUUID());
  }

  /**
   * Reads the canonical text form of a UUID.
   *
   * @throws IllegalArgumentException if the text is not one
   */
  public static GroupId of(String text) {
    return new GroupId(Id.parse(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
