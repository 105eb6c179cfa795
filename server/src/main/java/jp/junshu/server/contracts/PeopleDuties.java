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
 * first day; from that day the gate stops who has not. A new edition of the rules asks everybody
 * again.
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
    var stale =
        people.stream().filter(a -> roster.askedAgain(a.person(), now).isPresent()).toList();
    var silent =
        people.stream()
            .filter(a -> !stale.contains(a) && roster.acknowledged(a.person(), now).isEmpty())
            .toList();
    var later = people.stream().filter(a -> roster.unasked(a, now).isPresent()).toList();
    var unpledged = people.stream().filter(a -> roster.pledged(a.person()).isEmpty()).toList();
    var again = stale.stream().map(a -> again(part, a, now));
    return Stream.of(
            stale.isEmpty() && later.isEmpty() || !silent.isEmpty()
                ? duties(part, ACKNOWLEDGE, "acknowledge", "F29", silent, now)
                : Stream.<Duty>empty(),
            again,
            later.stream().map(a -> role(part, a, now)),
            duties(part, PLEDGE, "pledge", "F01", unpledged, now))
        .flatMap(each -> each);
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

  /** A newer edition is in force; what was acknowledged before counts for some days only. */
  private static Duty again(ContractPart part, Assignment a, Instant now) {
    var asked = part.roster().askedAgain(a.person(), now).orElseThrow();
    return new Duty(
        ACKNOWLEDGE,
        "acknowledge",
        Side.CONTRACTOR,
        now.isAfter(asked.grace()) ? DutyState.STOPPED : DutyState.DUE,
        Optional.of(asked.grace()),
        "new-edition",
        List.of(a.id().toString(), String.valueOf(asked.edition().number())),
        "F29",
        people(part));
  }

  /**
   * A role that came after the acknowledgement; its questions are answered before its first day.
   */
  private static Duty role(ContractPart part, Assignment a, Instant now) {
    var first = a.begins().atStartOfDay(BusinessClock.JST).toInstant();
    return new Duty(
        ACKNOWLEDGE,
        "role-questions",
        Side.CONTRACTOR,
        now.isBefore(first) ? DutyState.DUE : DutyState.STOPPED,
        Optional.of(first),
        "role-came-later",
        List.of(a.id().toString(), a.role().name()),
        "",
        people(part));
  }

  /** Everybody sees these duties, and only the person concerned can do them: no way to the form. */
  private static String people(ContractPart part) {
    return "/contracts/%s/people".formatted(part.contract().head().id());
  }

  private static Stream<Duty> duties(
      ContractPart part,
      ClauseId clause,
      String code,
      String form,
      List<Assignment> owing,
      Instant now) {
    var way = people(part);
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
