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
import jp.junshu.core.policy.Clause;
import jp.junshu.core.policy.ClauseId;
import jp.junshu.core.policy.Side;
import jp.junshu.server.time.BusinessClock;
import org.springframework.stereotype.Component;

/**
 * Everybody of the contractor's side stands there by a chain the ward consented to (5). Who cannot
 * act is named with the reason; who did not confirm their employer is named from their first day.
 */
@Component
@Clause("5")
class EngagementDuties implements DutyRule {

  private static final ClauseId CLAUSE = ClauseId.of("5");

  @Override
  public Stream<Duty> duties(ContractFacts facts, Instant now) {
    var part = facts.part(ContractPart.class);
    var people = part.roster().contractors(now);
    var broken = people.stream().flatMap(a -> broken(part, a, now).stream()).toList();
    var silent = people.stream().flatMap(a -> silent(part, a, now).stream()).toList();
    if (people.isEmpty()) {
      return Stream.empty();
    }
    return broken.isEmpty() && silent.isEmpty()
        ? Stream.of(met(part))
        : Stream.concat(broken.stream(), silent.stream());
  }

  private static Optional<Duty> broken(ContractPart part, Assignment a, Instant now) {
    return part.roster()
        .engagements()
        .against(a, now)
        .map(
            why ->
                duty(
                    DutyState.STOPPED,
                    Optional.empty(),
                    why.code(),
                    Stream.concat(
                            Stream.of(a.id().toString()),
                            why.tier().stream().map(tier -> tier.id().toString()))
                        .toList(),
                    page(part, why.page())));
  }

  private static Optional<Duty> silent(ContractPart part, Assignment a, Instant now) {
    var answered = part.roster().engagements().answer(a.id()).isPresent();
    return answered || a.engagement().isEmpty()
        ? Optional.empty()
        : Optional.of(
            duty(
                now.isBefore(startOf(a.begins().plusDays(1))) ? DutyState.DUE : DutyState.LATE,
                Optional.of(startOf(a.begins().plusDays(1))),
                "employer-unconfirmed",
                List.of(a.id().toString()),
                page(part, "people")));
  }

  private static Duty met(ContractPart part) {
    return duty(DutyState.MET, Optional.empty(), "chain-stands", List.of(), page(part, "chain"));
  }

  private static Duty duty(
      DutyState state, Optional<Instant> due, String reason, List<String> about, String way) {
    return new Duty(CLAUSE, "chain", Side.CONTRACTOR, state, due, reason, about, "", way);
  }

  private static String page(ContractPart part, String page) {
    return "/contracts/%s/%s".formatted(part.contract().head().id(), page);
  }

  private static Instant startOf(LocalDate day) {
    return day.atStartOfDay(BusinessClock.JST).toInstant();
  }
}
