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
import jp.junshu.server.duties.Deadlines;
import jp.junshu.server.time.BusinessClock;
import jp.junshu.server.time.Calendar;
import org.springframework.stereotype.Component;

/**
 * The contractor records within some business days of everybody's first day by which document their
 * employment was seen (5). It holds nobody up: what people say of their employer does. Everybody on
 * the contract is told, so the way leads to the people, from whose names it is seen who is missing.
 */
@Component
@Clause("5")
class ProofDuties implements DutyRule {

  private static final ClauseId CLAUSE = ClauseId.of("5");

  private final Calendar calendar;
  private final Deadlines deadlines;

  ProofDuties(Calendar calendar, Deadlines deadlines) {
    this.calendar = calendar;
    this.deadlines = deadlines;
  }

  @Override
  public Stream<Duty> duties(ContractFacts facts, Instant now) {
    var part = facts.part(ContractPart.class);
    var asked = part.roster().contractors(now).stream().filter(EmploymentSeen::asked).toList();
    if (asked.isEmpty()) {
      return Stream.empty();
    }
    var seen = facts.find(EmploymentSeen.class).orElse(EmploymentSeen.NOTHING);
    var unseen = asked.stream().filter(place -> seen.of(part.roster(), place).isEmpty()).toList();
    return Stream.of(unseen.isEmpty() ? recorded(part) : owed(part, unseen, now));
  }

  private Duty owed(ContractPart part, List<Assignment> unseen, Instant now) {
    var due = unseen.stream().map(Assignment::begins).min(LocalDate::compareTo).map(this::due);
    return duty(
        part,
        due.filter(now::isAfter).isPresent() ? DutyState.LATE : DutyState.DUE,
        due,
        "employment-unseen",
        List.of(Long.toString(unseen.stream().map(Assignment::person).distinct().count())));
  }

  private Instant due(LocalDate begins) {
    var first = begins.atStartOfDay(BusinessClock.JST).toInstant();
    return Deadlines.after(first, deadlines.proof(), calendar);
  }

  private static Duty recorded(ContractPart part) {
    return duty(part, DutyState.RECORDED, Optional.empty(), "employment-seen", List.of());
  }

  private static Duty duty(
      ContractPart part,
      DutyState state,
      Optional<Instant> due,
      String because,
      List<String> about) {
    return new Duty(
        CLAUSE,
        "employment-proof",
        Side.CONTRACTOR,
        state,
        due,
        because,
        about,
        "F02B",
        "/contracts/%s/people".formatted(part.contract().head().id()));
  }
}
