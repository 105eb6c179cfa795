package jp.junshu.server.contracts;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.junshu.core.id.ContractId;
import jp.junshu.server.duties.FactsPart;
import org.springframework.stereotype.Component;

/** Loads what is known of contracts with five queries, however many they are. */
@Component
class Parts implements FactsPart<ContractPart> {

  private final ContractRepository contracts;
  private final AssignmentRepository assignments;
  private final ScopeRepository scopes;

  Parts(ContractRepository contracts, AssignmentRepository assignments, ScopeRepository scopes) {
    this.contracts = contracts;
    this.assignments = assignments;
    this.scopes = scopes;
  }

  @Override
  public Class<ContractPart> type() {
    return ContractPart.class;
  }

  Optional<ContractPart> find(ContractId contract) {
    return Optional.ofNullable(load(List.of(contract)).get(contract));
  }

  @Override
  public Map<ContractId, ContractPart> load(List<ContractId> ids) {
    var people = assignments.ofContracts(ids).stream().collect(groupingBy(Assignment::contract));
    var standing =
        assignments.standing(ids).stream()
            .collect(
                groupingBy(
                    AssignmentRepository.Standing::contract,
                    mapping(AssignmentRepository.Standing::fact, toList())));
    var remainder = assignments.remainder(ids);
    var decided =
        scopes.ofContracts(ids).stream()
            .collect(
                groupingBy(
                    ScopeRepository.Row::contract, mapping(ScopeRepository.Row::scope, toList())));
    return contracts.find(ids).stream()
        .collect(
            toMap(
                contract -> contract.head().id(),
                contract -> {
                  var id = contract.head().id();
                  var roster =
                      new Roster(
                          id,
                          contract.ends(),
                          people.getOrDefault(id, List.of()),
                          standing.getOrDefault(id, List.of()),
                          Set.copyOf(remainder));
                  return new ContractPart(contract, roster, decided.getOrDefault(id, List.of()));
                }));
  }
}
