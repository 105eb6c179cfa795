package jp.junshu.server.contracts;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.policy.Role;
import jp.junshu.server.forms.AbsenceText;
import jp.junshu.server.forms.ContractDirectory.Absent;
import jp.junshu.server.identity.Absence;
import jp.junshu.server.identity.AbsenceDirectory;
import jp.junshu.server.time.BusinessClock;
import org.springframework.stereotype.Component;

/** Whether everybody who holds a role on a contract is away. */
@Component
class AbsentHolders {

  private final AbsenceDirectory absences;

  AbsentHolders(AbsenceDirectory absences) {
    this.absences = absences;
  }

  /** The longest absence of each; empty if somebody is present, or nobody holds the role. */
  List<Absent> absent(Roster roster, Role role, Instant at) {
    var holders = roster.holding(role, at).stream().filter(a -> !a.deputy()).toList();
    if (holders.isEmpty()) {
      return List.of();
    }
    var away = absences.at(holders.stream().map(Assignment::person).toList(), at);
    var absent =
        holders.stream().map(holder -> of(holder, away)).flatMap(Optional::stream).toList();
    return absent.size() == holders.size()
        ? absent.stream()
            .distinct()
            .map(absence -> new Absent(absence.id(), told(roster, absence)))
            .toList()
        : List.of();
  }

  /** The roles whose every holder is away then, by contract; with one query. */
  Map<ContractId, Set<Role>> roles(List<Assignment> assignments, Instant at) {
    var day = LocalDate.ofInstant(at, BusinessClock.JST);
    var holders = assignments.stream().filter(a -> !a.deputy() && a.holdsOn(day)).toList();
    var away = absences.at(holders.stream().map(Assignment::person).toList(), at);
    var present =
        holders.stream()
            .filter(holder -> of(holder, away).isEmpty())
            .collect(groupingBy(Assignment::contract, mapping(Assignment::role, toSet())));
    return holders.stream()
        .filter(
            holder -> !present.getOrDefault(holder.contract(), Set.of()).contains(holder.role()))
        .collect(groupingBy(Assignment::contract, mapping(Assignment::role, toSet())));
  }

  private static Optional<Absence> of(Assignment holder, List<Absence> away) {
    return away.stream()
        .filter(absence -> absence.person().equals(holder.person()))
        .filter(absence -> absence.organization().equals(holder.organization()))
        .max(Comparator.comparing(Absence::until));
  }

  boolean stillAbsent(List<Absent> absent) {
    return absences.hold(absent.stream().map(Absent::id).toList());
  }

  private static String told(Roster roster, Absence absence) {
    var by =
        Optional.of(absence.enteredBy())
            .filter(_ -> absence.byAnother())
            .map(who -> roster.nameOf(who).orElseGet(absence::enteredByName));
    return new AbsenceText(
            absence.id(),
            roster.nameOf(absence.person()).orElse(""),
            absence.from(),
            absence.until(),
            by,
            absence.enteredAt(),
            absence.justActed())
        .told();
  }
}
