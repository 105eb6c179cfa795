package jp.junshu.server.duties;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.junshu.core.duty.Duty;
import jp.junshu.core.duty.DutyState;
import jp.junshu.core.policy.ClauseId;
import jp.junshu.core.policy.Side;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Law 9, over every mixture of states that the duties of a clause may have. */
class UnknownLooksUnknownTest {

  private static final ClauseId CLAUSE = ClauseId.of("2.5");
  private static final Set<DutyState> OWED =
      EnumSet.of(DutyState.STOPPED, DutyState.LATE, DutyState.DUE);

  static Stream<Set<DutyState>> mixtures() {
    var all = DutyState.values();
    return IntStream.range(0, 1 << all.length)
        .mapToObj(
            bits ->
                Stream.of(all)
                    .filter(state -> (bits & (1 << state.ordinal())) != 0)
                    .collect(() -> EnumSet.noneOf(DutyState.class), EnumSet::add, EnumSet::addAll));
  }

  @ParameterizedTest
  @MethodSource("mixtures")
  void aClauseIsMetOnlyWhereTheSystemCheckedEverythingThatApplies(Set<DutyState> states) {
    var state = stateOf(states);
    if (state == DutyState.MET) {
      assertThat(states).contains(DutyState.MET).isSubsetOf(DutyState.MET, DutyState.NONE);
    }
    if (states.contains(DutyState.UNKNOWN)) {
      assertThat(state).isIn(DutyState.UNKNOWN, DutyState.STOPPED, DutyState.LATE, DutyState.DUE);
    }
    if (states.isEmpty()) {
      assertThat(state).isEqualTo(DutyState.UNKNOWN);
    }
  }

  @ParameterizedTest
  @MethodSource("mixtures")
  void whatIsOwedIsNeverHiddenByWhatIsDone(Set<DutyState> states) {
    if (states.stream().anyMatch(OWED::contains)) {
      assertThat(stateOf(states)).isIn(OWED);
    }
  }

  private static DutyState stateOf(Set<DutyState> states) {
    var duties = states.stream().map(UnknownLooksUnknownTest::duty).toList();
    return Objects.requireNonNull(ClauseStates.of(duties).get(CLAUSE));
  }

  private static Duty duty(DutyState state) {
    return new Duty(
        CLAUSE, "x", Side.CONTRACTOR, state, Optional.empty(), "because", List.of(), "", "");
  }
}
