package jp.junshu.server.duties;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import jp.junshu.core.duty.Duty;
import jp.junshu.core.duty.DutyState;
import jp.junshu.core.policy.Clause;
import jp.junshu.core.policy.ClauseSettings;

/**
 * Duties as the ward decided that their clauses run: nothing is asked for under a clause that does
 * not apply, though whatever was filed is still answered and stays a record; and of those that stop
 * something only where the gate does.
 */
@Clause("5")
final class RunningDuties {

  /** Whose stop is the gate's, by things that run as their clause does (gate/strength.tsv). */
  private static final Set<String> STOPS =
      Set.of("pledge", "acknowledge", "role", "agree-method", "attest-law");

  private static final String FILED = "filing.";

  private RunningDuties() {}

  static Optional<Duty> of(Duty duty, ClauseSettings settings, Instant now) {
    if (!settings.applies(duty.clause())) {
      return Optional.of(duty)
          .filter(each -> each.state() == DutyState.NONE || each.code().startsWith(FILED));
    }
    return Optional.of(
        STOPS.contains(duty.code()) ? duty.at(settings.strength(duty.clause()), now) : duty);
  }
}
