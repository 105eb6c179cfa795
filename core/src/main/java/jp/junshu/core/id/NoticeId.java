package jp.junshu.core.id;

import java.util.UUID;

/** One issued notice: the id of its filing. */
public record NoticeId(UUID value) implements Id {

  /**
   * Reads the canonical text form of a UUID.
   *
   * @throws IllegalArgumentException if the text is not one
   */
  public static NoticeId of(String text) {
    return new NoticeId(Id.parse(text));
  }

  /** The filing it is. */
  public FilingId filing() {
    return new FilingId(value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
