package jp.junshu.server.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.id.ClientId;
import jp.junshu.core.merkle.Hash;
import jp.junshu.core.policy.ClauseId;

/**
 * The act within which facts are recorded: every entry carries its key and the decision that let it
 * through.
 *
 * @param occurredAt when the fact happened, if that is not the time of recording
 * @param ruleTable version of the rule table that decided
 * @param facts digest of the checks that were looked at
 * @param client the API client that acted in the person's name, if they did not act themselves
 */
public record CurrentAct(
    ActKey key,
    String action,
    Optional<Instant> occurredAt,
    int ruleTable,
    Hash facts,
    List<ClauseId> clauses,
    Optional<ClientId> client) {

  private static final ScopedValue<CurrentAct> CURRENT = ScopedValue.newInstance();

  public CurrentAct {
    clauses = List.copyOf(clauses);
  }

  /** Does the work as part of this act, on this thread. */
  public <T> T during(Supplier<T> work) {
    return ScopedValue.where(CURRENT, this).call(work::get);
  }

  static Optional<CurrentAct> current() {
    return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
  }
}
