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
import jp.junshu.core.policy.Role;
import jp.junshu.core.policy.Side;
import jp.junshu.server.duties.Deadlines;
import jp.junshu.server.time.BusinessClock;
import jp.junshu.server.time.Calendar;
import org.springframework.stereotype.Component;

/**
 * What a change of the company asks for: a successor takes the contract over by a manager of its
 * own; what a bankrupt company holds is claimed from its trustee; of a dissolved one nobody knows
 * whether its duties are kept, and that is never shown as kept.
 */
@Component
@Clause("7")
class CompanyDuties implements DutyRule {

  private static final ClauseId CLAUSE = ClauseId.of("7");

  private final Calendar calendar;
  private final Deadlines deadlines;

  CompanyDuties(Calendar calendar, Deadlines deadlines) {
    this.calendar = calendar;
    this.deadlines = deadlines;
  }

  @Override
  public Stream<Duty> duties(ContractFacts facts, Instant now) {
    var part = facts.part(ContractPart.class);
    var today = LocalDate.ofInstant(now, BusinessClock.JST);
    return Stream.concat(
        part.contract().closed(today).map(turn -> closed(part, turn)).stream(),
        taken(part, now, today).stream());
  }

  private static Duty closed(ContractPart part, CompanyTurn turn) {
    boolean bankrupt = turn.kind() == CompanyTurn.Kind.BANKRUPT;
    boolean over = part.contract().state() == Contract.State.COMPLETED;
    return new Duty(
        CLAUSE,
        bankrupt ? "company-bankrupt" : "company-dissolved",
        Side.WARD,
        bankrupt && !over ? DutyState.DUE : DutyState.UNKNOWN,
        Optional.empty(),
        "company-" + turn.kind().name(),
        List.of(turn.from().toString(), turn.answeredBy()),
        "",
        history(part));
  }

  private Optional<Duty> taken(ContractPart part, Instant now, LocalDate today) {
    var contract = part.contract();
    return contract.turns().stream()
        .filter(turn -> turn.kind() == CompanyTurn.Kind.MERGED && !turn.from().isAfter(today))
        .reduce((_, later) -> later)
        .filter(_ -> !contract.phase(today).over() && contract.closed(today).isEmpty())
        .map(turn -> taken(part, turn, now, today));
  }

  private Duty taken(ContractPart part, CompanyTurn turn, Instant now, LocalDate today) {
    boolean met =
        part.roster().assignments().stream()
            .filter(place -> place.role() == Role.ENGAGEMENT_MANAGER && !place.deputy())
            .filter(place -> place.organization().equals(turn.organization()))
            .anyMatch(place -> place.holdsOn(today));
    var due = Deadlines.after(turn.shownFrom(), deadlines.roleEmptied(), calendar);
    return new Duty(
        CLAUSE,
        "company-taken-over",
        met ? Side.CONTRACTOR : Side.WARD,
        met ? DutyState.MET : now.isAfter(due) ? DutyState.LATE : DutyState.DUE,
        met ? Optional.empty() : Optional.of(due),
        "company-MERGED",
        List.of(turn.from().toString(), turn.name()),
        "F02",
        RoleDuties.way(part, Role.ENGAGEMENT_MANAGER));
  }

  private static String history(ContractPart part) {
    return "/contracts/" + part.contract().head().id() + "/history";
  }
}
