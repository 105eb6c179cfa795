package jp.junshu.server.photographs;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import jp.junshu.core.id.PersonId;
import jp.junshu.server.contracts.Assignment;
import jp.junshu.server.contracts.ContractPart;
import jp.junshu.server.time.BusinessClock;

/**
 * Until which day somebody of the contractor stands on a contract, by all places they have or had
 * there: to the contract's last day where the place says none or a later one, and if they are named
 * for the remainder, until it is completed.
 */
final class LastPlace {

  private LastPlace() {}

  /** That day; empty where nobody knows it yet, and for whoever never had a place. */
  static Optional<LocalDate> of(ContractPart part, PersonId person) {
    var places =
        part.roster().assignments().stream()
            .filter(place -> place.person().equals(person))
            .map(place -> ends(part, place))
            .toList();
    return places.stream().anyMatch(Optional::isEmpty) ? Optional.empty() : last(places);
  }

  private static Optional<LocalDate> last(List<Optional<LocalDate>> places) {
    return places.stream().flatMap(Optional::stream).max(Comparator.naturalOrder());
  }

  private static Optional<LocalDate> ends(ContractPart part, Assignment place) {
    if (part.roster().remainder().contains(place.id())) {
      return part.contract().completedAt().map(at -> LocalDate.ofInstant(at, BusinessClock.JST));
    }
    var contract = part.roster().lastDay();
    return place.ends().filter(contract::isAfter).or(() -> Optional.of(contract));
  }
}
