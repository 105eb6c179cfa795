package jp.junshu.server.notices;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import jp.junshu.core.id.FilingId;
import jp.junshu.core.id.PersonId;
import jp.junshu.core.id.SectionId;

/**
 * A document number that was given.
 *
 * @param section whose number it is; unknown of those given before sections were kept
 * @param branch 1 for the number itself, then its branches
 * @param text as it is written
 * @param subject what it is for
 */
public record NumberRow(
    int fiscalYear,
    String mark,
    Optional<SectionId> section,
    int number,
    int branch,
    String text,
    Kind kind,
    Optional<FilingId> filing,
    String subject,
    LocalDate day,
    PersonId by,
    Instant at,
    Optional<Voided> voided) {

  /** Whether nothing speaks against saying that it is void: a notice that was issued stands. */
  public boolean voidable() {
    return kind == Kind.PAPER && voided.isEmpty();
  }

  /** What took it. */
  public enum Kind {
    /** A notice issued here. */
    NOTICE,
    /** A letter on paper, outside. */
    PAPER,
    /** Nothing: another number of the year is written the same way. */
    SKIPPED
  }

  /** That it counts no more (欠番), and why. */
  public record Voided(Instant at, String reason) {}
}
