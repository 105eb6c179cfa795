package jp.junshu.server.duties;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.junshu.core.duty.ContractFacts;
import jp.junshu.core.duty.DutyRule;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.policy.ClauseSettings;
import jp.junshu.server.database.Snapshot;
import jp.junshu.server.gate.ClauseStrengths;
import jp.junshu.server.ledger.Erasure;
import jp.junshu.server.ledger.Erasures;
import jp.junshu.server.time.BusinessClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is owed, computed on reading from the facts as they stand. What the context may not see does
 * not exist.
 */
@Service
public class Duties {

  private final List<FactsPart<?>> parts;
  private final List<DutyRule> rules;
  private final List<WaitingSource> waiting;
  private final ClauseStrengths strengths;
  private final Erasures erasures;
  private final BusinessClock clock;

  Duties(
      List<FactsPart<?>> parts,
      List<DutyRule> rules,
      List<WaitingSource> waiting,
      ClauseStrengths strengths,
      Erasures erasures,
      BusinessClock clock) {
    this.parts = List.copyOf(parts);
    this.rules = List.copyOf(rules);
    this.waiting = List.copyOf(waiting);
    this.strengths = strengths;
    this.erasures = erasures;
    this.clock = clock;
  }

  /** Everything owed on one contract now. */
  @Transactional(readOnly = true)
  public ContractDuties of(ContractId contract) {
    var found = of(List.of(contract)).get(contract);
    return found == null ? ContractDuties.of(contract, clock.instant(), List.of()) : found;
  }

  /**
   * Everything owed on each contract now; the number of queries does not grow with them. Within one
   * snapshot it is worked out once for each.
   */
  @Transactional(readOnly = true)
  public Map<ContractId, ContractDuties> of(List<ContractId> contracts) {
    return Snapshot.remember(ContractDuties.class, contracts, this::worked);
  }

  private Map<ContractId, ContractDuties> worked(List<ContractId> contracts) {
    var now = Snapshot.moment(clock::instant);
    var settings = strengths.of(contracts, now);
    var erased = erased(contracts);
    return facts(contracts).stream()
        .filter(facts -> !erased.contains(facts.contract()))
        .collect(
            toMap(
                ContractFacts::contract,
                facts ->
                    owed(
                        facts, settings.getOrDefault(facts.contract(), ClauseSettings.NONE), now)));
  }

  /** What waits for this person, the most urgent first. */
  @Transactional(readOnly = true)
  public List<WaitingItem> forHome(PersonActor actor) {
    var now = Snapshot.moment(clock::instant);
    return waiting.stream()
        .flatMap(source -> source.waitingFor(actor, now))
        .sorted(
            Comparator.comparing((WaitingItem item) -> item.urgencyAt(now))
                .thenComparing(item -> item.due().orElse(Instant.MAX))
                .thenComparing(WaitingItem::since))
        .toList();
  }

  /**
   * Those of which records were erased: of them nothing can be told, neither that it is met nor
   * that it is missing.
   */
  @Transactional(readOnly = true)
  public Set<ContractId> erased(List<ContractId> contracts) {
    return erasures.of(contracts).stream().map(Erasure::contract).collect(toSet());
  }

  private ContractDuties owed(ContractFacts facts, ClauseSettings settings, Instant now) {
    return ContractDuties.of(
        facts.contract(),
        now,
        rules.stream()
            .flatMap(rule -> rule.duties(facts, now))
            .flatMap(duty -> RunningDuties.of(duty, settings, now).stream())
            .toList());
  }

  private List<ContractFacts> facts(List<ContractId> contracts) {
    var found = contracts.stream().distinct().collect(toMap(identity(), _ -> newParts()));
    parts.forEach(part -> add(part, contracts, found));
    return found.entrySet().stream()
        .filter(entry -> entry.getValue().size() == parts.size())
        .map(entry -> new ContractFacts(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static Map<Class<?>, Object> newParts() {
    return new HashMap<>();
  }

  private static <T> void add(
      FactsPart<T> part, List<ContractId> contracts, Map<ContractId, Map<Class<?>, Object>> found) {
    part.known(contracts)
        .forEach(
            (contract, facts) ->
                found.computeIfAbsent(contract, _ -> newParts()).put(part.type(), facts));
  }
}
