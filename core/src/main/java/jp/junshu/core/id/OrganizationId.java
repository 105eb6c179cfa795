package jp.junshu.core.id;

import java.util.UUID;

/** A company or the ward itself. */
public record OrganizationId(UUID value) implements Id {

  /** A new random id. */
  public static OrganizationId random() {
    return new OrganizationId(UUID.randomUUID());
  }

  /**
   * Reads the canonical text form of a UUID.
   *
   * @throws IllegalArgumentException if the text is not one
   */
  public static OrganizationId of(String text) {
    return new OrganizationId(Id.parse(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
