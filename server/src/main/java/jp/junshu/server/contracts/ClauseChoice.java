package jp.junshu.server.contracts;

import java.time.Instant;
import java.util.Optional;
import jp.junshu.core.id.PersonId;
import jp.junshu.core.policy.ClauseId;
import jp.junshu.core.policy.ClauseSetting;
import jp.junshu.core.policy.Strength;

/**
 * How one clause runs on a contract, as it was drafted or decided.
 *
 * @param applies false: 適用外
 * @param reason the ward's, of one line of up to 200 characters
 * @param decision empty while it is a draft
 */
public record ClauseChoice(
    ClauseId clause,
    boolean applies,
    Strength strength,
    String reason,
    PersonId draftedBy,
    Instant draftedAt,
    Optional<Decision> decision) {

  /**
   * That it was decided; in force from that moment on.
   *
   * @param table version of the rule table for which it was decided
   */
  public record Decision(PersonId by, Instant at, int table) {}

  public ClauseChoice {
    if (reason.isBlank()) {
      throw new IllegalArgumentException("a choice on a clause has a reason");
    }
  }

  /** Whether it says the same of the clause, whoever said it and why. */
  public boolean same(boolean alsoApplies, Strength also) {
    return applies == alsoApplies && strength == also;
  }

  /** As the gate reads it. */
  ClauseSetting setting() {
    return new ClauseSetting(applies, strength, decision.map(Decision::table).orElse(0));
  }
}
