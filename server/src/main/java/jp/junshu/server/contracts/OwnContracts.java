package jp.junshu.server.contracts;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.ContractId;
import jp.junshu.server.duties.MyContracts;
import jp.junshu.server.forms.ContractDirectory.Holding;
import jp.junshu.server.time.BusinessClock;
import org.springframework.stereotype.Component;

@Component
class OwnContracts implements MyContracts {

  private final ContractRepository contracts;
  private final AssignmentRepository assignments;

  OwnContracts(ContractRepository contracts, AssignmentRepository assignments) {
    this.contracts = contracts;
    this.assignments = assignments;
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
    return contracts.find(List.copyOf(held.keySet())).stream()
        .map(
            contract ->
                new Held(contract.head(), held.getOrDefault(contract.head().id(), List.of())))
        .toList();
  }
}
