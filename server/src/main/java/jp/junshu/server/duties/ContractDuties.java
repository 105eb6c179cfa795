package jp.junshu.server.duties;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import jp.junshu.core.duty.Duty;
import jp.junshu.core.duty.DutyState;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.policy.ClauseId;

/**
 * Everything owed on one contract at one moment.
 *
 * @param duties the most urgent first
 * @param clauses the state of each of the 38, in their order
 */
public record ContractDuties(
    ContractId contract, Instant at, List<Duty> duties, SortedMap<ClauseId, DutyState> clauses) {

  private static final Comparator<Duty> URGENT_FIRST =
      Comparator.comparing(Duty::state)
          .thenComparing(duty -> duty.due().orElse(Instant.MAX))
          .thenComparing(Duty::clause);

  static ContractDuties of(ContractId contract, Instant at, List<Duty> duties) {
    return new ContractDuties(
        contract, at, duties.stream().sorted(URGENT_FIRST).toList(), ClauseStates.of(duties));
  }

  /** Of a contract of which a part is seen only: nothing is said of what is owed on it. */
  public static ContractDuties untold(ContractId contract, Instant at) {
    return new ContractDuties(contract, at, List.of(), new TreeMap<>());
  }

  /** Duties in one of these states, the most urgent first. */
  public List<Duty> in(DutyState... states) {
    var wanted = List.of(states);
    return duties.stream().filter(duty -> wanted.contains(duty.state())).toList();
  }

  /** How many clauses are in each state. */
  public Map<DutyState, Long> counts() {
    return clauses.values().stream()
        .collect(groupingBy(state -> state, () -> new EnumMap<>(DutyState.class), counting()));
  }
}
