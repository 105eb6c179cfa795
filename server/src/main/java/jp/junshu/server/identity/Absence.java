package jp.junshu.server.identity;

import java.time.Instant;
import java.util.Optional;
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
 * @param endedBy who shortened it
 */
public record Absence(
    AbsenceId id,
    PersonId person,
    String personName,
    OrganizationId organization,
    AbsenceReason reason,
    Instant from,
    Instant until,
    PersonId enteredBy,
    String enteredByName,
    Instant enteredAt,
    boolean justActed,
    Optional<PersonId> endedBy) {

  public Absence {
    if (until.isBefore(from)) {
      throw new IllegalArgumentException("away until %s, from %s".formatted(until, from));
    }
  }

  /** Whether the person is away at that moment. */
  public boolean standsAt(Instant at) {
    return !at.isBefore(from) && at.isBefore(until);
  }

  /** Whether it was ended before it began. */
  public boolean cancelled() {
    return until.equals(from);
  }

  /** Whether the absent person ended it. */
  public boolean endedInPerson() {
    return endedBy.filter(person::equals).isPresent();
  }

  /** Whether that person reads why: whoever is absent, and whoever entered it. */
  public boolean tellsWhy(PersonId reader) {
    return !reason.sudden() || reader.equals(person) || reader.equals(enteredBy);
  }

  /** Whether it was said by another than the person. */
  public boolean byAnother() {
    return !enteredBy.equals(person);
  }
}
