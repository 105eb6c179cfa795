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
 * @param counts how many clauses are in each state; nothing for a state in which there is none
 */
public record ContractDuties(
    ContractId contract,
    Instant at,
    List<Duty> duties,
    SortedMap<ClauseId, DutyState> clauses,
    Map<DutyState, Long> counts) {

  private static final Comparator<Duty> URGENT_FIRST =
      Comparator.comparing(Duty::state)
          .thenComparing(duty -> duty.due().orElse(Instant.MAX))
          .thenComparing(Duty::clause);

  static ContractDuties of(ContractId contract, Instant at, List<Duty> duties) {
    var states = ClauseStates.of(duties);
    return new ContractDuties(
        contract, at, duties.stream().sorted(URGENT_FIRST).toList(), states, counted(states));
  }

  /** Of a contract of which a part is seen only: nothing is said of what is owed on it. */
  public static ContractDuties untold(ContractId contract, Instant at) {
    return new ContractDuties(contract, at, List.of(), new TreeMap<>(), Map.of());
  }

  /** Duties in one of these states, the most urgent first. */
  public List<Duty> in(DutyState... states) {
    var wanted = List.of(states);
    return duties.stream().filter(duty -> wanted.contains(duty.state())).toList();
  }

  private static Map<DutyState, Long> counted(Map<ClauseId, DutyState> states) {
    return states.values().stream()
        .collect(groupingBy(state -> state, () -> new EnumMap<>(DutyState.class), counting()));
  }
}
