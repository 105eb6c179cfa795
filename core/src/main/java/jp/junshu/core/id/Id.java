package jp.junshu.core.id;

import java.util.UUID;

/**
 * A random identifier that says nothing about the thing it names. Its text form is the canonical
 * UUID text.
 */
public interface Id {

  UUID value();

  /**
   * Reads a UUID strictly: only its canonical lower-case form of 36 characters.
   *
   * @throws IllegalArgumentException if the text is anything else
   */
  static UUID parse(String text) {
    var uuid = UUID.fromString(text);
    if (!uuid.toString().equals(text)) {
      throw new IllegalArgumentException("not a canonical UUID: " + text);
    }
    return uuid;
  }
}
