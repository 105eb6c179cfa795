package jp.junshu.core.id;

import java.util.UUID;

/** A file that somebody added to a filing, or that was taken in with something else. */
public record AttachmentId(UUID value) implements Id {

  /** A new random id. */
  public static AttachmentId random() {
    return new AttachmentId(UUID.randomUUID());
  }

  /**
   * Reads the canonical text form of a UUID.
   *
   * @throws IllegalArgumentException if the text is not one
   */
  public static AttachmentId of(String text) {
    return new AttachmentId(Id.parse(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
