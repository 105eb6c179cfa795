package jp.junshu.server.contracts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import jp.junshu.core.id.AssignmentId;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.policy.Clause;
import jp.junshu.core.policy.Side;
import jp.junshu.server.chain.Chain;
import jp.junshu.server.chain.Consent;
import jp.junshu.server.chain.Engagement;
import jp.junshu.server.chain.Tier;
import jp.junshu.server.time.BusinessClock;

/**
 * By whom the people of a contract may be employed and directed: the chain of companies the ward
 * consented to, and what people said of their employers themselves. An immutable snapshot.
 */
@Clause("5")
public record Engagements(Chain chain, Map<AssignmentId, EmployerAnswer> answers) {

  public Engagements {
    answers = Map.copyOf(answers);
  }

  /** Of a contract without subcontractors where nobody said anything. */
  static Engagements none(ContractId contract) {
    return new Engagements(Chain.none(contract), Map.of());
  }

  /**
   * Why a person may not act.
   *
   * @param tier the company at which the chain is broken, where that is it
   * @param page of the contract where it is mended
   */
  record Against(String code, Optional<Tier> tier, String page) {}

  /** Why a person of the contractor's side may not act at that moment; empty if they may. */
  Optional<Against> against(Assignment person, Instant at) {
    if (person.role().side() == Side.WARD) {
      return Optional.empty();
    }
    if (person.engagement().isEmpty()) {
      return because("employer-unstated", "people");
    }
    var engagement = person.engagement().get();
    if (denied(person.id()).isPresent()) {
      return because("employer-denied", "people");
    }
    return chainAgainst(engagement, at).or(() -> dispatchAgainst(engagement, at));
  }

  /** A tier that is not in the chain is none. */
  private Optional<Against> chainAgainst(Engagement engagement, Instant at) {
    if (engagement.directedBy().filter(tier -> chain.find(tier).isEmpty()).isPresent()) {
      return because("employer-unstated", "people");
    }
    return engagement
        .directedBy()
        .flatMap(tier -> chain.broken(tier, at))
        .map(broken -> new Against(code(broken.state()), Optional.of(broken.tier()), "chain"));
  }

  private static String code(Consent.State state) {
    return switch (state) {
      case TO_COME -> "consent-to-come";
      case LAPSED -> "consent-lapsed";
      case ENDED -> "consent-ended";
      case STANDS -> throw new IllegalArgumentException("what stands is not broken");
    };
  }

  private static Optional<Against> dispatchAgainst(Engagement engagement, Instant at) {
    return engagement
            .dispatchedUntil()
            .filter(last -> LocalDate.ofInstant(at, BusinessClock.JST).isAfter(last))
            .isPresent()
        ? because("dispatch-ended", "people")
        : Optional.empty();
  }

  private static Optional<Against> because(String code, String page) {
    return Optional.of(new Against(code, Optional.empty(), page));
  }

  /** What the person said last of their employer. */
  public Optional<EmployerAnswer> answer(AssignmentId place) {
    return Optional.ofNullable(answers.get(place));
  }

  /** That the person said last that their employer is another. */
  public Optional<EmployerAnswer> denied(AssignmentId place) {
    return answer(place).filter(each -> !each.confirmed());
  }
}
