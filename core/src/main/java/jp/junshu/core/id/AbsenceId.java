package jp.junshu.core.id;

import java.util.UUID;

/** A time for which a person is away from their posts. */
public record AbsenceId(UUID value) implements Id {

  /** A new random id. */
  public static AbsenceId random() {
    return new AbsenceId(UUID.randomUUID());
  }

  /**
   * Reads the canonical text form of a UUID.
   *
   * @throws IllegalArgumentException if the text is not one
   */
  public static AbsenceId of(String text) {
    return new AbsenceId(Id.parse(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
