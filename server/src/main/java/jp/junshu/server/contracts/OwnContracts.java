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
import jp.junshu.server.duties.MyContracts;
import jp.junshu.server.forms.ContractDirectory.Holding;
import jp.junshu.server.time.BusinessClock;
import org.springframework.stereotype.Component;

@Component
class OwnContracts implements MyContracts {

  private final ContractRepository contracts;
  private final AssignmentRepository assignments;
  private final AbsentHolders absentees;

  OwnContracts(
      ContractRepository contracts, AssignmentRepository assignments, AbsentHolders absentees) {
    this.contracts = contracts;
    this.assignments = assignments;
    this.absentees = absentees;
  }

  @Override
  public List<Held> of(PersonActor actor, Instant at) {
    var day = LocalDate.ofInstant(at, BusinessClock.JST);
    Map<ContractId, List<Holding>> held =
        assignments.ofPerson(actor.person()).stream()
            .filter(a -> a.organization().equals(actor.organization()) && a.holdsOn(day))
            .collect(
                groupingBy(
                    Assignment::contract,
                    mapping(a -> new Holding(a.role(), a.deputy()), toList())));
    var away = away(held, at);
    return contracts.find(List.copyOf(held.keySet())).stream()
        .map(contract -> held(contract, held.getOrDefault(contract.head().id(), List.of()), away))
        .toList();
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
