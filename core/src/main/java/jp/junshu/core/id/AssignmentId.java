package jp.junshu.core.id;

import java.util.UUID;

/** One person's place on one contract's roster; the only name of a person in a contract log. */
public record AssignmentId(UUID value) implements Id {

  /** A new random id. */
  public static AssignmentId random() {
    return new AssignmentId(UUID.randomUUID());
  }

  /**
   * Reads the canonical text form of a UUID.
   *
   * @throws IllegalArgumentException if the text is not one
   */
  public static AssignmentId of(String text) {
    return new AssignmentId(Id.parse(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
