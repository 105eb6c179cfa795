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
 * The ward's people on a contract acknowledge the edition in force as well (1-①), within the same
 * days; past them the ward is late. None of its deeds is closed by that.
 */
@Component
@Clause("1.1")
class WardPeopleDuties implements DutyRule {

  private final Calendar calendar;
  private final Deadlines deadlines;

  WardPeopleDuties(Calendar calendar, Deadlines deadlines) {
    this.calendar = calendar;
    this.deadlines = deadlines;
  }

  @Override
  public Stream<Duty> duties(ContractFacts facts, Instant now) {
    var part = facts.part(ContractPart.class);
    var today = LocalDate.ofInstant(now, BusinessClock.JST);
    return part.contract().phase(today).over()
        ? Stream.empty()
        : part.roster().asked(now).stream().flatMap(asked -> owing(part, asked, now));
  }

  private Stream<Duty> owing(ContractPart part, AskedAgain asked, Instant now) {
    var silent =
        Roster.onePlaceEach(part.roster().at(now)).stream()
            .filter(a -> a.role().side() == Side.WARD)
            .filter(a -> !part.roster().hasAcknowledged(a.person(), asked))
            .map(a -> duty(part, a, asked, now));
    var later =
        part.roster().at(now).stream()
            .filter(a -> part.roster().unaskedOfWard(a, asked))
            .map(a -> later(part, a, now));
    return Stream.concat(silent, later);
  }

  /** A role that came after the acknowledgement has the same days, from its own first one. */
  private Duty later(ContractPart part, Assignment a, Instant now) {
    var due = own(a);
    return new Duty(
        ClauseId.of("1.1"),
        "role-questions-ward",
        Side.WARD,
        now.isAfter(due) ? DutyState.LATE : DutyState.DUE,
        Optional.of(due),
        "role-came-later",
        List.of(a.id().toString(), a.role().name()),
        "",
        "/contracts/%s/people".formatted(part.contract().head().id()));
  }

  private Duty duty(ContractPart part, Assignment a, AskedAgain asked, Instant now) {
    var due = due(a, asked);
    return new Duty(
        ClauseId.of("1.1"),
        "acknowledge-ward",
        Side.WARD,
        now.isAfter(due) ? DutyState.LATE : DutyState.DUE,
        Optional.of(due),
        "new-edition",
        List.of(a.id().toString(), String.valueOf(asked.edition().number())),
        "",
        "/contracts/%s/people".formatted(part.contract().head().id()));
  }

  /** The edition's days of grace; whoever comes later has as many from their first day. */
  private Instant due(Assignment a, AskedAgain asked) {
    return a.begins().isAfter(asked.edition().from())
        ? later(asked.grace(), own(a))
        : asked.grace();
  }

  /** The last instant in time for somebody who came with that place. */
  Instant own(Assignment a) {
    var first = a.begins().atStartOfDay(BusinessClock.JST).toInstant();
    return Deadlines.after(first, deadlines.acknowledge(), calendar);
  }

  private static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }
}
