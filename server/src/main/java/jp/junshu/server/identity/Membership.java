package jp.junshu.server.identity;

import java.time.LocalDate;
import java.util.Optional;
import jp.junshu.core.id.OrganizationId;
import jp.junshu.core.id.PersonId;

/** A person belongs to an organization: whole days, both ends included. */
public record Membership(
    PersonId person, OrganizationId organization, LocalDate from, Optional<LocalDate> until) {

  public boolean holds(LocalDate day) {
    return !day.isBefore(from) && until.map(end -> !day.isAfter(end)).orElse(true);
  }
}
