package jp.junshu.server.blanks;

import java.time.Instant;
import java.util.Optional;
import jp.junshu.core.id.FilingId;

/**
 * What became of a number, and why.
 *
 * @param reason empty if it is used
 * @param writtenBy post and name of whoever wrote the sheet, if it is used
 * @param filing what was made from it, if it is used
 */
public record BlankSettlement(
    String form,
    int serial,
    BlankFate fate,
    String reason,
    Instant settledAt,
    String writtenBy,
    Optional<FilingId> filing) {

  /** It will never be entered. */
  public BlankSettlement(
      String form, int serial, BlankFate fate, String reason, Instant settledAt) {
    this(form, serial, fate, reason, settledAt, "", Optional.empty());
  }

  static BlankSettlement used(SheetEntry entry, Instant at, FilingId filing) {
    return new BlankSettlement(
        entry.form(),
        entry.serial(),
        BlankFate.USED,
        "",
        at,
        entry.writtenBy(),
        Optional.of(filing));
  }
}
