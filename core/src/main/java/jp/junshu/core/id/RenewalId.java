package jp.junshu.core.id;

import java.util.UUID;

/** An act by which every log is signed again before an algorithm ages. */
public record RenewalId(UUID value) implements Id {

  /** A new random id. */
  public static RenewalId random() {
    return new RenewalId(UUID.randomUUID());
  }

  /**
   * Reads the canonical text form of a UUID.
   *
   * @throws IllegalArgumentException if the text is not one
   */
  public static RenewalId of(String text) {
    return new RenewalId(Id.parse(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
