package jp.junshu.server.pledges;

import java.time.Instant;
import java.util.List;
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
 * It holds nothing up: the place ended, and the pledge stands without it.
 */
@Component
@Clause("1.2")
class LeaverDuties implements DutyRule {

  private static final ClauseId PLEDGE = ClauseId.of("1.2");

  @Override
  public Stream<Duty> duties(ContractFacts facts, Instant now) {
    var part = facts.part(ContractPart.class);
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
