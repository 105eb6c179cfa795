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
 * The ward decides before the first day which sections apply; what it decided not to apply is shown
 * so, with its reason, and never by anybody else's word.
 */
@Component
@Clause("5")
class ScopeDuties implements DutyRule {

  @Override
  public Stream<Duty> duties(ContractFacts facts, Instant now) {
    var part = facts.part(ContractPart.class);
    return Stream.concat(
        Stream.of(part.scopeDecided() ? decided(part) : undecided(part, now)),
        ClauseId.ALL.stream().flatMap(clause -> notApplicable(part, clause).stream()));
  }

  private static Optional<Duty> notApplicable(ContractPart part, ClauseId clause) {
    return part.notApplicable(clause)
        .map(
            reason ->
                new Duty(
                    clause,
                    "not-applicable",
                    Side.WARD,
                    DutyState.NONE,
                    Optional.empty(),
                    "scope",
                    List.of(reason),
                    "",
                    ""));
  }

  /** A person decided, with reasons: a record, which no system can check. */
  private static Duty decided(ContractPart part) {
    return new Duty(
        ClauseId.of("5"),
        "scope",
        Side.WARD,
        DutyState.RECORDED,
        Optional.empty(),
        "scope-decided",
        List.of(),
        "",
        "/contracts/" + part.contract().head().id() + "/scope");
  }

  private static Duty undecided(ContractPart part, Instant now) {
    var due = part.contract().begins().atStartOfDay(BusinessClock.JST).toInstant();
    return new Duty(
        ClauseId.of("5"),
        "scope",
        Side.WARD,
        now.isBefore(due) ? DutyState.DUE : DutyState.LATE,
        Optional.of(due),
        "scope-undecided",
        List.of(),
        "",
        "/contracts/" + part.contract().head().id() + "/scope");
  }
}
