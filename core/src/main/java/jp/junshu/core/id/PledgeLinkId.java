package jp.junshu.core.id;

import java.util.UUID;

/** An address that was handed to one person, by which they pledge or confirm without an account. */
public record PledgeLinkId(UUID value) implements Id {

  /** A new random id. */
  public static PledgeLinkId random() {
    return new PledgeLinkId(UUID.randomUUID());
  }

  /**
   * Reads the canonical text form of a UUID.
   *
   * @throws IllegalArgumentException if the text is not one
   */
  public static PledgeLinkId of(String text) {
    return new PledgeLinkId(Id.parse(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
