package jp.junshu.server.duties;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import jp.junshu.core.duty.Duty;
import jp.junshu.core.duty.DutyState;
import jp.junshu.core.policy.ClauseId;

/**
 * The state of a clause, read off its duties: the worst of what is owed; met only where the system
 * checked all that applies; where something is only recorded, recorded; where there is nothing,
 * unknown.
 */
final class ClauseStates {

  private static final List<DutyState> WORST_FIRST =
      List.of(
          DutyState.STOPPED,
          DutyState.LATE,
          DutyState.DUE,
          DutyState.UNKNOWN,
          DutyState.RECORDED,
          DutyState.MET,
          DutyState.NONE);

  private ClauseStates() {}

  static SortedMap<ClauseId, DutyState> of(List<Duty> duties) {
    var found = duties.stream().collect(groupingBy(Duty::clause, mapping(Duty::state, toSet())));
    var states = new TreeMap<ClauseId, DutyState>();
    ClauseId.ALL.forEach(clause -> states.put(clause, worst(found.getOrDefault(clause, Set.of()))));
    return states;
  }

  private static DutyState worst(Set<DutyState> states) {
    return Stream.concat(
            WORST_FIRST.stream().filter(states::contains), Stream.of(DutyState.UNKNOWN))
        .findFirst()
        .orElseThrow();
  }
}
