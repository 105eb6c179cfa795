package jp.junshu.server.pledges;

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
import jp.junshu.server.contracts.ContractPart;
import jp.junshu.server.pledges.LeavingPart.Leaver;
import org.springframework.stereotype.Component;

/**
 * Whoever left confirms within some days that the pledge goes on (1-②), or it is recorded why not.
 * It holds nothing up: the place ended, and the pledge stands without it. What they ask for after
 * that the ward looks at.
 */
@Component
@Clause("1.2")
class LeaverDuties implements DutyRule {

  private static final ClauseId PLEDGE = ClauseId.of("1.2");

  @Override
  public Stream<Duty> duties(ContractFacts facts, Instant now) {
    var part = facts.part(ContractPart.class);
    return Stream.concat(confirming(facts, part, now), looking(facts, part, now));
  }

  /** The ward looks at what they asked for, or is late with it; suspicion is no violation. */
  private static Stream<Duty> looking(ContractFacts facts, ContractPart part, Instant now) {
    return facts.find(LeavingPart.class).stream()
        .filter(leaving -> !leaving.unseen().isEmpty())
        .map(leaving -> looking(leaving, part, now));
  }

  private static Duty looking(LeavingPart leaving, ContractPart part, Instant now) {
    var unseen = leaving.unseen();
    var due = leaving.lookBy(LeaverAsked.first(unseen));
    return new Duty(
        PLEDGE,
        "leaver-asked",
        Side.WARD,
        now.isAfter(due) ? DutyState.LATE : DutyState.DUE,
        Optional.of(due),
        "left-and-asked",
        List.of(Long.toString(unseen.stream().map(LeaverAsked::place).distinct().count())),
        "",
        "/contracts/%s/pledges#asked".formatted(part.contract().head().id()));
  }

  private static Stream<Duty> confirming(ContractFacts facts, ContractPart part, Instant now) {
    return facts.find(LeavingPart.class).stream()
        .map(leaving -> leaving.leavers(part.roster(), now).stream().filter(Leaver::open).toList())
        .filter(open -> !open.isEmpty())
        .map(open -> duty(part, open, now));
  }

  private static Duty duty(ContractPart part, List<Leaver> open, Instant now) {
    var due = open.stream().map(Leaver::due).min(Instant::compareTo);
    return new Duty(
        PLEDGE,
        "leaving",
        Side.CONTRACTOR,
        due.filter(now::isAfter).isPresent() ? DutyState.LATE : DutyState.DUE,
        due,
        "left",
        List.of(Integer.toString(open.size())),
        "",
        "/contracts/%s/pledges".formatted(part.contract().head().id()));
  }
}
