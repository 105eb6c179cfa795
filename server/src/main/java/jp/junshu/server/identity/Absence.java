package jp.junshu.server.identity;

import java.time.Instant;
import jp.junshu.core.id.AbsenceId;
import jp.junshu.core.id.OrganizationId;
import jp.junshu.core.id.PersonId;

/**
 * A person is away from every post they hold for that organization: from the first moment on, no
 * longer at the last.
 *
 * @param enteredBy who said so
 * @param enteredByName as far as the context may see it
 * @param justActed whether the person had acted here shortly before it was entered
 * @param ended whether somebody shortened it
 */
public record Absence(
    AbsenceId id,
    PersonId person,
    OrganizationId organization,
    AbsenceReason reason,
    Instant from,
    Instant until,
    PersonId enteredBy,
    String enteredByName,
    Instant enteredAt,
    boolean justActed,
    boolean ended) {

  public Absence {
    if (until.isBefore(from)) {
      throw new IllegalArgumentException("away until %s, from %s".formatted(until, from));
    }
  }

  /** Whether the person is away at that moment. */
  public boolean standsAt(Instant at) {
    return !at.isBefore(from) && at.isBefore(until);
  }

  /** Whether it was said by another than the person. */
  public boolean byAnother() {
    return !enteredBy.equals(person);
  }
}
