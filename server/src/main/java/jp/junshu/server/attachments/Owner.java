package jp.junshu.server.attachments;

import java.util.UUID;
import jp.junshu.core.id.FilingId;

/**
 * What a file lies with.
 *
 * @param type a word in capitals that the caller chooses once, for example {@code SCAN}
 */
public record Owner(String type, UUID id) {

  private static final String FILING = "FILING";

  public Owner {
    if (!type.matches("[A-Z_]{1,32}")) {
      throw new IllegalArgumentException(type + " is no type of an owner");
    }
  }

  /** What whoever filed added to it: shown on its page, part of what is decided. */
  static Owner filing(FilingId id) {
    return new Owner(FILING, id.value());
  }
}
