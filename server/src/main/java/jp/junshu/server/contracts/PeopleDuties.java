package jp.junshu.server.contracts;

import java.time.Instant;
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
 * Everybody of the contractor acknowledges the rules (1-①) and makes the pledge (1-②) before the
 * first day; from that day the gate stops who has not.
 */
@Component
@Clause({"1.1", "1.2"})
class PeopleDuties implements DutyRule {

  private static final ClauseId ACKNOWLEDGE = ClauseId.of("1.1");
  private static final ClauseId PLEDGE = ClauseId.of("1.2");

  @Override
  public Stream<Duty> duties(ContractFacts facts, Instant now) {
    var part = facts.part(ContractPart.class);
    var people = toCome(part, now);
    if (people.isEmpty()) {
      return Stream.empty();
    }
    var roster = part.roster();
    var silent = people.stream().filter(a -> roster.acknowledged(a.person()).isEmpty()).toList();
    var unpledged = people.stream().filter(a -> roster.pledged(a.person()).isEmpty()).toList();
    return Stream.concat(
        duties(part, ACKNOWLEDGE, "acknowledge", "F29", silent, now),
        duties(part, PLEDGE, "pledge", "F01", unpledged, now));
  }

  /** Who stands on the contractor's side today or later. */
  private static List<Assignment> toCome(ContractPart part, Instant now) {
    var today = now.atZone(BusinessClock.JST).toLocalDate();
    var current = part.roster().contractors(now);
    var later =
        part.roster().assignments().stream()
            .filter(a -> a.role().side() == Side.CONTRACTOR && a.begins().isAfter(today));
    return Stream.concat(current.stream(), later).toList();
  }

  private static Stream<Duty> duties(
      ContractPart part,
      ClauseId clause,
      String code,
      String form,
      List<Assignment> owing,
      Instant now) {
    var way = "/contracts/%s/forms/%s".formatted(part.contract().head().id(), form);
    if (owing.isEmpty()) {
      return Stream.of(
          new Duty(
              clause,
              code,
              Side.CONTRACTOR,
              DutyState.MET,
              Optional.empty(),
              "all-did",
              List.of(),
              form,
              way));
    }
    return owing.stream()
        .map(
            a -> {
              var first = a.begins().atStartOfDay(BusinessClock.JST).toInstant();
              return new Duty(
                  clause,
                  code,
                  Side.CONTRACTOR,
                  now.isBefore(first) ? DutyState.DUE : DutyState.STOPPED,
                  Optional.of(first),
                  "on-roster",
                  List.of(a.id().toString()),
                  form,
                  way);
            });
  }
}
