package jp.junshu.server.contracts;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.policy.Role;
import jp.junshu.core.policy.Side;
import jp.junshu.server.database.Snapshot;
import jp.junshu.server.duties.MyContracts;
import jp.junshu.server.forms.ContractDirectory.Holding;
import jp.junshu.server.time.BusinessClock;
import org.springframework.stereotype.Component;

@Component
class OwnContracts implements MyContracts {

  private final ContractRepository contracts;
  private final AssignmentRepository assignments;
  private final AbsentHolders absentees;
  private final Parts parts;

  OwnContracts(
      ContractRepository contracts,
      AssignmentRepository assignments,
      AbsentHolders absentees,
      Parts parts) {
    this.parts = parts;
    this.contracts = contracts;
    this.assignments = assignments;
    this.absentees = absentees;
  }

  @Override
  public List<Held> of(PersonActor actor, Instant at) {
    var asked = new Asked(actor, at);
    return Snapshot.once(Own.class, asked, () -> new Own(held(actor, at))).contracts();
  }

  private record Asked(PersonActor actor, Instant at) {}

  private record Own(List<Held> contracts) {}

  private List<Held> held(PersonActor actor, Instant at) {
    var day = LocalDate.ofInstant(at, BusinessClock.JST);
    var places =
        assignments.ofPerson(actor.person()).stream()
            .filter(a -> a.organization().equals(actor.organization()) && a.holdsOn(day))
            .toList();
    var rosters = rosters(places);
    Map<ContractId, List<Holding>> held =
        places.stream()
            .collect(
                groupingBy(
                    Assignment::contract,
                    mapping(a -> new Holding(a.role(), standsIn(rosters, a, at)), toList())));
    var away = away(held, at);
    return contracts.find(List.copyOf(held.keySet())).stream()
        .map(contract -> held(contract, held.getOrDefault(contract.head().id(), List.of()), away))
        .toList();
  }

  /** Those of the contracts where a contractor's role may have passed to this person. */
  private Map<ContractId, ContractPart> rosters(List<Assignment> places) {
    var deputed =
        places.stream()
            .filter(a -> a.deputy() && a.role().side() == Side.CONTRACTOR)
            .map(Assignment::contract)
            .distinct()
            .toList();
    return deputed.isEmpty() ? Map.of() : parts.known(deputed);
  }

  private static boolean standsIn(
      Map<ContractId, ContractPart> rosters, Assignment place, Instant at) {
    var part = rosters.get(place.contract());
    return part == null ? place.deputy() : RolePassing.standsIn(part.roster(), place, at);
  }

  private static Held held(
      Contract contract, List<Holding> holdings, Map<ContractId, Set<Role>> away) {
    var roles = away.getOrDefault(contract.head().id(), Set.of());
    return new Held(
        contract.head(),
        holdings,
        holdings.stream()
            .filter(held -> held.deputy() && roles.contains(held.role()))
            .map(Holding::role)
            .collect(toSet()));
  }

  /** The roles whose every holder is away, by contract. */
  private Map<ContractId, Set<Role>> away(Map<ContractId, List<Holding>> held, Instant at) {
    var deputed =
        held.entrySet().stream()
            .filter(on -> on.getValue().stream().anyMatch(Holding::deputy))
            .map(Map.Entry::getKey)
            .toList();
    return deputed.isEmpty() ? Map.of() : absentees.roles(assignments.ofContracts(deputed), at);
  }
}
