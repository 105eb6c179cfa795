package jp.junshu.core.id;

import java.util.UUID;

/** A question on an edition of the rules, in every version of them. */
public record QuestionId(UUID value) implements Id {

  /** A new random id. */
  public static QuestionId random() {
    return new QuestionId(UUID.randomUUID());
  }

  /**
   * Reads the canonical text form of a UUID.
   *
   * @throws IllegalArgumentException if the text is not one
   */
  public static QuestionId of(String text) {
    return new QuestionId(Id.parse(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
