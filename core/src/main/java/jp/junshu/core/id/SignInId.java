package jp.junshu.core.id;

import java.util.UUID;

/** A sign-in that lives. Says nothing of the session it names and opens nothing. */
public record SignInId(UUID value) implements Id {

  /**
   * Reads the canonical text form of a UUID.
   *
   * @throws IllegalArgumentException if the text is not one
   */
  public static SignInId of(String text) {
    return new SignInId(Id.parse(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
