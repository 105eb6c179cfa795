package jp.junshu.core.id;

import java.util.UUID;

/** A plan of what changes in the ward's sections and posts on one day. */
public record PlanId(UUID value) implements Id {

  /** A new random id. */
  public static PlanId random() {
    return new PlanId(UUID.randomUUID());
  }

  /**
   * Reads the canonical text form of a UUID.
   *
   * @throws IllegalArgumentException if the text is not one
   */
  public static PlanId of(String text) {
    return new PlanId(Id.parse(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
