package jp.junshu.core.id;

import java.util.UUID;

/** What became of a company, as the ward recorded it. */
public record CompanyActId(UUID value) implements Id {

  /** A new random id. */
  public static CompanyActId random() {
    return new CompanyActId(UUID.randomUUID());
  }

  /**
   * Reads the canonical text form of a UUID.
   *
   * @throws IllegalArgumentException if the text is not one
   */
  public static CompanyActId of(String text) {
    return new CompanyActId(Id.parse(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
