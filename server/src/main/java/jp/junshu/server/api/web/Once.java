package jp.junshu.server.api.web;

import java.util.Optional;
import java.util.regex.Pattern;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.id.FilingId;
import jp.junshu.core.id.PersonId;
import jp.junshu.server.gate.AlreadyDone;

/** What makes a request that is sent again one act. */
final class Once {

  private static final Pattern FILING = Pattern.compile("/filings/([0-9a-f-]{36})");

  private Once() {}

  /** There is none, or it is no UUID. */
  static final class NoKey extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  /** It was used for something else. */
  static final class UsedKey extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient Optional<String> where;

    UsedKey(Optional<String> where) {
      super("used before");
      this.where = where;
    }

    Optional<String> where() {
      return where;
    }
  }

  /** The key in the hand of the person in whose name the client acts, and in no other's. */
  static ActKey key(String sent, PersonId holder) {
    try {
      return ActKey.of(sent, holder);
    } catch (IllegalArgumentException noUuid) {
      throw new NoKey();
    }
  }

  static Optional<FilingId> filing(AlreadyDone done) {
    var found = FILING.matcher(done.where());
    return found.matches() ? Optional.of(FilingId.of(found.group(1))) : Optional.empty();
  }
}
