package jp.junshu.server.blanks;

import java.time.Instant;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.id.OrganizationId;
import jp.junshu.core.id.PersonId;

/**
 * Sheets that were issued together.
 *
 * @param issuer the organization whose sheets they are
 * @param first the number of the first, counted per contract and form
 */
public record BlankBatch(
    ContractId contract,
    String form,
    int formVersion,
    int first,
    int last,
    OrganizationId issuer,
    PersonId issuedBy,
    Instant issuedAt) {

  /** More than so many nobody keeps an eye on. */
  public static final int MOST = 50;

  public BlankBatch {
    if (first < 1 || last < first || last - first >= MOST) {
      throw new IllegalArgumentException(
          "sheets %d to %d, at most %d".formatted(first, last, MOST));
    }
  }

  /** As it stands on the sheet: {@code F10-白-2026-0007}. */
  public static String number(String form, int fiscalYear, int serial) {
    return "%s-白-%d-%04d".formatted(form, fiscalYear, serial);
  }
}
