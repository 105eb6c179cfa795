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
import org.springframework.stereotype.Component;

/**
 * A name in another log without a pledge is explained, or late (1-②). Where no list was ever
 * compared nothing is said to be in order.
 */
@Component
@Clause("1.2")
class NameDuties implements DutyRule {

  @Override
  public Stream<Duty> duties(ContractFacts facts, Instant now) {
    return facts.find(NamesPart.class).stream()
        .flatMap(part -> part.open().stream().map(each -> duty(facts, each, part.due(each), now)));
  }

  private static Duty duty(
      ContractFacts facts, NameComparison comparison, Instant due, Instant now) {
    return new Duty(
        ClauseId.of("1.2"),
        "explain-names",
        Side.CONTRACTOR,
        now.isAfter(due) ? DutyState.LATE : DutyState.DUE,
        Optional.of(due),
        "names-without-pledge",
        List.of(comparison.source(), Integer.toString(comparison.open())),
        "",
        "/contracts/%s/pledges".formatted(facts.contract()));
  }
}
