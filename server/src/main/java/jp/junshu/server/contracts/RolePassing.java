package jp.junshu.server.contracts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import jp.junshu.core.policy.Clause;
import jp.junshu.core.policy.Role;
import jp.junshu.core.policy.Side;
import jp.junshu.server.time.BusinessClock;

/**
 * A role of the contractor that its holder left (2-⑧). With the day after the holder's last it
 * stands with the deputy named beforehand; nobody has to do anything for that.
 *
 * @param since the first day without a holder
 * @param deputy who was named before that day and accepted in person; empty if nobody was
 */
@Clause("2.8")
public record RolePassing(Role role, LocalDate since, Optional<Assignment> deputy) {

  /** Empty while somebody holds the role in their own right, or nobody ever did. */
  public static Optional<RolePassing> of(Roster roster, Role role, Instant now) {
    return role.side() == Side.CONTRACTOR && role != Role.WORKER && !held(roster, role, now)
        ? since(roster, role, now)
            .map(since -> new RolePassing(role, since, deputy(roster, role, since, now)))
        : Optional.empty();
  }

  /** Whether somebody has the role then: as its holder, or because it passed to them. */
  static boolean filled(Roster roster, Role role, Instant now) {
    return held(roster, role, now)
        || of(roster, role, now).flatMap(RolePassing::deputy).isPresent();
  }

  /** Whether that deputy only stands in for a holder; not once the role passed to them. */
  static boolean standsIn(Roster roster, Assignment place, Instant at) {
    return place.deputy()
        && of(roster, place.role(), at).flatMap(RolePassing::deputy).stream()
            .noneMatch(place::equals);
  }

  /** A worker stands in for nobody: whoever works fills the role. */
  static boolean held(Roster roster, Role role, Instant now) {
    return roster.holding(role, now).stream().anyMatch(a -> !a.deputy() || role == Role.WORKER);
  }

  private static Optional<LocalDate> since(Roster roster, Role role, Instant now) {
    var today = LocalDate.ofInstant(now, BusinessClock.JST);
    return roster.assignments().stream()
        .filter(a -> a.role() == role && !a.deputy())
        .flatMap(a -> a.ends().stream())
        .filter(last -> last.isBefore(today))
        .max(Comparator.naturalOrder())
        .map(last -> last.plusDays(1));
  }

  private static Optional<Assignment> deputy(
      Roster roster, Role role, LocalDate since, Instant now) {
    return roster.holding(role, now).stream()
        .filter(a -> a.deputy() && a.begins().isBefore(since))
        .filter(a -> accepted(roster, a, now))
        .min(Comparator.comparing(Assignment::begins).thenComparing(a -> a.id().toString()));
  }

  private static boolean accepted(Roster roster, Assignment a, Instant now) {
    return PeopleChecks.all(roster, a, now).allMatch(check -> check.holds());
  }
}
