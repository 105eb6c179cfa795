package jp.junshu.server.assets;

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
import jp.junshu.server.duties.Deadlines;
import jp.junshu.server.time.Calendar;
import org.springframework.stereotype.Component;

/**
 * What was disposed of is reported within its business days (2-④). While the ward has not received
 * it the ward owes that; a report that came late, or that was sent back, shows so.
 */
@Component
@Clause("2.4")
class DisposalDuties implements DutyRule {

  private static final ClauseId CLAUSE = ClauseId.of("2.4");

  private final Calendar calendar;
  private final AssetDeadlines deadlines;

  DisposalDuties(Calendar calendar, AssetDeadlines deadlines) {
    this.calendar = calendar;
    this.deadlines = deadlines;
  }

  @Override
  public Stream<Duty> duties(ContractFacts facts, Instant now) {
    var part = facts.part(AssetPart.class);
    var disposals = part.movements().stream().filter(m -> m.kind().disposal()).toList();
    var again =
        disposals.stream().filter(m -> m.told().state().back()).map(m -> again(part, m, now));
    return Stream.concat(again, done(part, disposals).stream());
  }

  private Duty again(AssetPart part, Movement movement, Instant now) {
    var due = due(movement);
    return new Duty(
        CLAUSE,
        "report-disposal",
        Side.CONTRACTOR,
        now.isAfter(due) ? DutyState.LATE : DutyState.DUE,
        Optional.of(due),
        "disposed-unreported",
        List.of(part.label(movement.asset()), movement.told().number()),
        "F08",
        "/filings/%s/again".formatted(movement.told().filing()));
  }

  private Optional<Duty> done(AssetPart part, List<Movement> disposals) {
    if (disposals.isEmpty() || !disposals.stream().allMatch(Movement::settled)) {
      return Optional.empty();
    }
    long late = disposals.stream().filter(this::toldLate).count();
    return Optional.of(
        new Duty(
            CLAUSE,
            "report-disposal",
            Side.CONTRACTOR,
            late == 0 ? DutyState.MET : DutyState.RECORDED,
            Optional.empty(),
            late == 0 ? "disposals-reported" : "disposals-reported-late",
            List.of("", String.valueOf(late == 0 ? disposals.size() : late)),
            "F08",
            "/contracts/%s/assets".formatted(part.contract())));
  }

  /** The last instant in time to report it. */
  Instant due(Movement movement) {
    return Deadlines.after(movement.happenedAt(), deadlines.report(), calendar);
  }

  /** Whether it was reported after that. */
  boolean toldLate(Movement movement) {
    return movement.kind().disposal() && movement.told().at().isAfter(due(movement));
  }
}
