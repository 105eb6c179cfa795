package jp.junshu.server.contracts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
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
 * act is told with the reason, those under one company together; so are those who did not confirm
 * their employer, late after their first day.
 */
@Component
@Clause("5")
class EngagementDuties implements DutyRule {

  private static final ClauseId CLAUSE = ClauseId.of("5");

  /** Why some people cannot act: one company for all of them, or one person's own affair. */
  private record Why(Engagements.Against against, Optional<Assignment> person) {}

  @Override
  public Stream<Duty> duties(ContractFacts facts, Instant now) {
    var part = facts.part(ContractPart.class);
    var people = part.roster().contractors(now);
    if (people.isEmpty()) {
      return Stream.empty();
    }
    var owed = Stream.concat(broken(part, people, now), silent(part, people, now)).toList();
    return owed.isEmpty() ? Stream.of(met(part)) : owed.stream();
  }

  private static Stream<Duty> broken(ContractPart part, List<Assignment> people, Instant now) {
    var reasons = new LinkedHashMap<Why, Integer>();
    for (var a : people) {
      part.roster().against(a, now).ifPresent(why -> reasons.merge(why(why, a), 1, Integer::sum));
    }
    return reasons.entrySet().stream().map(each -> stopped(part, each.getKey(), each.getValue()));
  }

  private static Why why(Engagements.Against against, Assignment a) {
    return new Why(against, against.tier().isPresent() ? Optional.empty() : Optional.of(a));
  }

  private static Duty stopped(ContractPart part, Why why, int people) {
    var about =
        why.against()
            .tier()
            .map(tier -> List.of(tier.id().toString(), String.valueOf(people)))
            .orElseGet(() -> List.of(why.person().orElseThrow().id().toString()));
    return duty(
        DutyState.STOPPED,
        Optional.empty(),
        why.against().code(),
        about,
        page(part, why.against().page()));
  }

  /** One duty for all: on the page of the people everybody is named. */
  private static Stream<Duty> silent(ContractPart part, List<Assignment> people, Instant now) {
    var silent =
        people.stream()
            .filter(a -> a.engagement().isPresent())
            .filter(a -> part.roster().engagements().answer(a.id()).isEmpty())
            .toList();
    return silent.stream()
        .map(a -> startOf(a.begins().plusDays(1)))
        .min(Comparator.naturalOrder())
        .map(
            due ->
                duty(
                    now.isBefore(due) ? DutyState.DUE : DutyState.LATE,
                    Optional.of(due),
                    "employer-unconfirmed",
                    List.of(
                        String.valueOf(silent.stream().map(Assignment::person).distinct().count())),
                    page(part, "people")))
        .stream();
  }

  private static Duty met(ContractPart part) {
    return duty(
        DutyState.RECORDED, Optional.empty(), "chain-stands", List.of(), page(part, "chain"));
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
