package jp.junshu.server.contracts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.junshu.core.duty.ContractFacts;
import jp.junshu.core.duty.Duty;
import jp.junshu.core.duty.DutyRule;
import jp.junshu.core.duty.DutyState;
import jp.junshu.core.id.TierId;
import jp.junshu.core.policy.Clause;
import jp.junshu.core.policy.ClauseId;
import jp.junshu.core.policy.Side;
import jp.junshu.server.chain.Chain;
import jp.junshu.server.chain.Engagement;
import jp.junshu.server.chain.Tier;
import jp.junshu.server.time.BusinessClock;
import org.springframework.stereotype.Component;

/**
 * A consent that lapses before the work is over stops everybody below it from one day to the next;
 * so the contractor is told {@value #DAYS} days before, while there is time to ask for a longer
 * one. A company under which nobody works needs none.
 */
@Component
@Clause("5")
class LapsingConsents implements DutyRule {

  static final int DAYS = 30;

  @Override
  public Stream<Duty> duties(ContractFacts facts, Instant now) {
    var part = facts.part(ContractPart.class);
    var chain = part.roster().engagements().chain();
    var today = LocalDate.ofInstant(now, BusinessClock.JST);
    return chain.tiers().stream()
        .filter(tier -> chain.stands(tier.id(), now))
        .filter(tier -> tier.newest().until().isBefore(part.contract().ends()))
        .filter(tier -> !tier.newest().until().isAfter(today.plusDays(DAYS)))
        .flatMap(tier -> lapsing(part, chain, tier, now).stream());
  }

  private static Optional<Duty> lapsing(ContractPart part, Chain chain, Tier tier, Instant now) {
    long people =
        part.roster().contractors(now).stream()
            .filter(a -> director(a).filter(id -> chain.path(id).contains(tier)).isPresent())
            .map(Assignment::person)
            .distinct()
            .count();
    return people == 0 ? Optional.empty() : Optional.of(duty(part, tier, people));
  }

  private static Duty duty(ContractPart part, Tier tier, long people) {
    return new Duty(
        ClauseId.of("5"),
        "chain",
        Side.CONTRACTOR,
        DutyState.DUE,
        Optional.of(tier.newest().until().atTime(23, 59).atZone(BusinessClock.JST).toInstant()),
        "consent-lapsing",
        List.of(tier.id().toString(), String.valueOf(people)),
        "F03",
        "/contracts/%s/forms/F03".formatted(part.contract().head().id()));
  }

  private static Optional<TierId> director(Assignment place) {
    return place.engagement().flatMap(Engagement::directedBy);
  }
}
