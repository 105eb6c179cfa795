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
import org.springframework.stereotype.Component;

/**
 * Every hand-over stands in a log that both sides signed (2-⑥). An original that left without one
 * is the ward's to record: it is the ward that gave it.
 */
@Component
@Clause("2.6")
class HandoverDuties implements DutyRule {

  private static final ClauseId CLAUSE = ClauseId.of("2.6");

  @Override
  public Stream<Duty> duties(ContractFacts facts, Instant now) {
    var part = facts.part(AssetPart.class);
    var unrecorded =
        part.takeouts().stream()
            .filter(t -> t.leftAt().isPresent())
            .filter(t -> part.custody(t.asset()).filter(HandoverDuties::unrecorded).isPresent())
            .map(t -> unrecorded(part, t))
            .distinct();
    return Stream.concat(unrecorded, signed(part).stream());
  }

  private static boolean unrecorded(Custody held) {
    return held.asset().kind() == AssetKind.ORIGINAL
        && held.asset().registeredBy() == Side.WARD
        && !held.given();
  }

  private static Duty unrecorded(AssetPart part, Takeout takeout) {
    return new Duty(
        CLAUSE,
        "handover-record",
        Side.WARD,
        DutyState.LATE,
        takeout.leftAt(),
        "left-without-log",
        List.of(part.label(takeout.asset())),
        "F05",
        "/contracts/%s/forms/F05".formatted(part.contract()));
  }

  private static Optional<Duty> signed(AssetPart part) {
    var handovers = part.movements().stream().filter(m -> !m.kind().disposal()).toList();
    return handovers.isEmpty() || !handovers.stream().allMatch(Movement::settled)
        ? Optional.empty()
        : Optional.of(
            new Duty(
                CLAUSE,
                "handover-record",
                Side.WARD,
                DutyState.MET,
                Optional.empty(),
                "handovers-signed",
                List.of("", String.valueOf(handovers.size())),
                "F05",
                "/contracts/%s/assets".formatted(part.contract())));
  }
}
