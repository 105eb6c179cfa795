package jp.junshu.server.duties;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.junshu.core.duty.ContractFacts;
import jp.junshu.core.duty.Duty;
import jp.junshu.core.duty.DutyRule;
import jp.junshu.core.duty.DutyState;
import jp.junshu.core.form.Life;
import jp.junshu.core.policy.ClauseId;
import jp.junshu.core.policy.Side;
import jp.junshu.server.forms.FilingHead;
import jp.junshu.server.time.Calendar;
import org.springframework.stereotype.Component;

/**
 * What follows from every filing, whatever its form: whose turn it is owes the next step within its
 * business days, the ward as well as the contractor; what both sides are done with is a record.
 */
@Component
class FilingDuties implements DutyRule {

  static final Set<Life.State> DONE =
      Set.of(
          Life.State.GRANTED,
          Life.State.ENDED,
          Life.State.RECEIVED,
          Life.State.AGREED,
          Life.State.MADE,
          Life.State.COUNTERSIGNED,
          Life.State.ISSUED);

  private final Calendar calendar;
  private final Deadlines deadlines;

  FilingDuties(Calendar calendar, Deadlines deadlines) {
    this.calendar = calendar;
    this.deadlines = deadlines;
  }

  @Override
  public Stream<Duty> duties(ContractFacts facts, Instant now) {
    var filings = facts.part(FilingsOf.class);
    var open = filings.open().stream().flatMap(filing -> owed(filing, now));
    var records =
        filings.done().stream()
            .flatMap(form -> form.clauses().stream())
            .distinct()
            .map(FilingDuties::recorded);
    return Stream.concat(open, records);
  }

  private Stream<Duty> owed(FilingHead filing, Instant now) {
    if (filing.state().back()) {
      var due = Deadlines.after(filing.stateSince(), deadlines.again(), calendar);
      var way = "/filings/" + filing.id() + "/again";
      return Stream.of(
          duty(
              filing,
              "filing." + FilingsWaiting.again(filing.state()),
              filing.side(),
              due,
              way,
              now));
    }
    return filing.waiting().stream().map(waiting -> step(filing, waiting, now));
  }

  private Duty step(FilingHead filing, FilingHead.Waiting waiting, Instant now) {
    var due = deadlines.due(waiting, calendar);
    var code = "filing." + waiting.code();
    return duty(filing, code, waiting.role().side(), due, "/filings/" + filing.id(), now);
  }

  private static Duty duty(
      FilingHead filing, String code, Side owedBy, Instant due, String way, Instant now) {
    return new Duty(
        filing.schema().clauses().getFirst(),
        code,
        owedBy,
        now.isAfter(due) ? DutyState.LATE : DutyState.DUE,
        Optional.of(due),
        "filing",
        List.of(filing.number()),
        filing.schema().no(),
        way);
  }

  private static Duty recorded(ClauseId clause) {
    return new Duty(
        clause,
        "filing.RECORDED",
        Side.CONTRACTOR,
        DutyState.RECORDED,
        Optional.empty(),
        "records",
        List.of(),
        "",
        "");
  }
}
