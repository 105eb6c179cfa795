package jp.junshu.server.contracts;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.junshu.core.id.AssignmentId;
import jp.junshu.core.policy.Side;

/**
 * Whose employment was seen on a document, and when (F02B); of what was given up or went back
 * nothing. An immutable snapshot.
 *
 * @param days by place, the latest
 */
public record EmploymentSeen(Map<AssignmentId, LocalDate> days) {

  static final EmploymentSeen NOTHING = new EmploymentSeen(Map.of());

  public EmploymentSeen {
    days = Map.copyOf(days);
  }

  /**
   * The day for every place whose employment is proved to the ward; empty where it was not seen.
   */
  public Map<AssignmentId, Optional<LocalDate>> of(Roster roster) {
    return roster.assignments().stream()
        .filter(EmploymentSeen::asked)
        .collect(toMap(Assignment::id, place -> of(roster, place)));
  }

  /** The day for a place: one document holds for all places somebody has by the same employer. */
  public Optional<LocalDate> of(Roster roster, Assignment place) {
    return roster.places(place.person()).stream()
        .filter(each -> days.containsKey(each.id()) && hired(each).equals(hired(place)))
        .flatMap(each -> Optional.ofNullable(days.get(each.id())).stream())
        .max(LocalDate::compareTo);
  }

  /**
   * Two dispatches of one agency are two notices; whose orders are followed changes no employer.
   */
  private static List<Object> hired(Assignment place) {
    return place.engagement().stream()
        .flatMap(
            each -> Stream.<Object>of(each.employment(), each.employer(), each.dispatchedUntil()))
        .toList();
  }

  /** Whether somebody's employment is proved to the ward at all: of the contractor's side. */
  static boolean asked(Assignment place) {
    return place.role().side() == Side.CONTRACTOR && place.engagement().isPresent();
  }
}
