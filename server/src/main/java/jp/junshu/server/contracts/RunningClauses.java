package jp.junshu.server.contracts;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.policy.Clause;
import jp.junshu.core.policy.ClauseId;
import jp.junshu.core.policy.ClauseSetting;
import jp.junshu.core.policy.ClauseSettings;
import jp.junshu.core.policy.Strength;
import jp.junshu.server.database.Snapshot;
import jp.junshu.server.gate.ClauseStrengths;
import org.springframework.stereotype.Component;

/**
 * Tells the gate and the duties how the clauses run: as was decided clause by clause, and not at
 * all where the section of the clause was decided not to apply.
 */
@Component
@Clause("5")
class RunningClauses implements ClauseStrengths {

  /** What was decided of each section of one contract. */
  private record Sections(List<SectionScope> scopes) {

    private static final Sections NONE = new Sections(List.of());
  }

  private final ClauseRepository clauses;
  private final ScopeRepository scopes;

  RunningClauses(ClauseRepository clauses, ScopeRepository scopes) {
    this.clauses = clauses;
    this.scopes = scopes;
  }

  @Override
  public Map<ContractId, ClauseSettings> of(List<ContractId> contracts, Instant at) {
    var chosen = Snapshot.remember(ClauseChoices.class, contracts, ids -> choices(clauses, ids));
    var sections = Snapshot.remember(Sections.class, contracts, this::sections);
    return Stream.concat(chosen.keySet().stream(), sections.keySet().stream())
        .distinct()
        .collect(
            toMap(
                id -> id,
                id ->
                    settings(
                        chosen.getOrDefault(id, ClauseChoices.NONE),
                        sections.getOrDefault(id, Sections.NONE).scopes(),
                        at)));
  }

  private Map<ContractId, Sections> sections(List<ContractId> contracts) {
    return scopes.ofContracts(contracts).stream()
        .collect(
            groupingBy(
                ScopeRepository.Row::contract,
                mapping(ScopeRepository.Row::scope, collectingAndThen(toList(), Sections::new))));
  }

  static Map<ContractId, ClauseChoices> choices(
      ClauseRepository clauses, List<ContractId> contracts) {
    var found =
        clauses.ofContracts(contracts).stream()
            .collect(
                groupingBy(
                    ClauseRepository.Row::contract,
                    mapping(ClauseRepository.Row::choice, toList())));
    var all = new HashMap<ContractId, ClauseChoices>();
    found.forEach((contract, list) -> all.put(contract, new ClauseChoices(list)));
    return all;
  }

  static ClauseSettings settings(ClauseChoices chosen, List<SectionScope> sections, Instant at) {
    var set = new HashMap<ClauseId, ClauseSetting>();
    chosen.at(at).forEach((clause, choice) -> set.put(clause, choice.setting()));
    sections.stream()
        .filter(scope -> !scope.applies())
        .filter(scope -> scope.decidedAt().filter(then -> !then.isAfter(at)).isPresent())
        .flatMap(scope -> ClauseId.ALL.stream().filter(c -> c.section().equals(scope.section())))
        .forEach(clause -> set.put(clause, new ClauseSetting(false, Strength.ENFORCE, 0)));
    return new ClauseSettings(set);
  }
}
