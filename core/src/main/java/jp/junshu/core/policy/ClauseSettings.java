package jp.junshu.core.policy;

import java.util.Map;
import java.util.Optional;

/**
 * How the clauses run on a contract at one moment, as far as the ward decided on them.
 *
 * @param set clauses on which nothing was decided are absent
 */
public record ClauseSettings(Map<ClauseId, ClauseSetting> set) {

  /** Nothing was decided: everything runs as the product came. */
  public static final ClauseSettings NONE = new ClauseSettings(Map.of());

  public ClauseSettings {
    set = Map.copyOf(set);
  }

  /** What was decided on a clause. */
  public Optional<ClauseSetting> of(ClauseId clause) {
    return Optional.ofNullable(set.get(clause));
  }

  /** Whether a clause applies; it does unless the ward decided that it does not. */
  public boolean applies(ClauseId clause) {
    return of(clause).map(ClauseSetting::applies).orElse(true);
  }

  /** How strongly a clause runs; what nobody decided on is enforced. */
  public Strength strength(ClauseId clause) {
    return of(clause).map(ClauseSetting::strength).orElse(Strength.ENFORCE);
  }
}
