package jp.junshu.core.id;

import java.util.UUID;

/** A sealed envelope with the code of the ward's emergency account. */
public record EnvelopeId(UUID value) implements Id {

  /** A new random id. */
  public static EnvelopeId random() {
    return new EnvelopeId(UUID.randomUUID());
  }

  /**
   * Reads the canonical text form of a UUID.
   *
   * @throws IllegalArgumentException if the text is not one
   */
  public static EnvelopeId of(String text) {
    return new EnvelopeId(Id.parse(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
