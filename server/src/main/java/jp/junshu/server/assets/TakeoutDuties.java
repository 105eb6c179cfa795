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
 * What is outside comes back by the permit's own time (2-⑤): it is late from the first instant
 * after, and then the ward in its turn owes to ask where it is, and, once it is back, to look at
 * it: that a carrier brought it ends the carrier's duty and not the ward's. What was handed over
 * for use outside needs a take-out permit beside the hand-over log.
 */
@Component
@Clause("2.5")
class TakeoutDuties implements DutyRule {

  private static final ClauseId CLAUSE = ClauseId.of("2.5");

  private final AssetDeadlines deadlines;

  TakeoutDuties(AssetDeadlines deadlines) {
    this.deadlines = deadlines;
  }

  @Override
  public Stream<Duty> duties(ContractFacts facts, Instant now) {
    var part = facts.part(AssetPart.class);
    var out = part.takeouts().stream().filter(Takeout::out).flatMap(t -> out(part, t, now));
    var late = part.unconfirmed().stream().map(t -> check(part, t, now));
    var unpermitted =
        part.movements().stream()
            .filter(m -> m.terms().outside() && (m.settled() || m.open()))
            .filter(m -> part.takeouts().stream().noneMatch(t -> permits(t, m)))
            .map(m -> unpermitted(part, m));
    return Stream.of(out, late, unpermitted, back(part).stream()).flatMap(duties -> duties);
  }

  private Stream<Duty> out(AssetPart part, Takeout takeout, Instant now) {
    boolean late = takeout.overdue(now);
    var back =
        new Duty(
            CLAUSE,
            "takeout-back",
            Side.CONTRACTOR,
            late ? DutyState.LATE : DutyState.DUE,
            Optional.of(takeout.returns()),
            late ? "takeout-overdue" : "takeout-out",
            List.of(part.label(takeout.asset())),
            "",
            way(part));
    return late ? Stream.of(back, ask(part, takeout, now)) : Stream.of(back);
  }

  private Duty ask(AssetPart part, Takeout takeout, Instant now) {
    return wards(part, takeout, "takeout-ask", now, "takeout-overdue", way(part));
  }

  private Duty check(AssetPart part, Takeout takeout, Instant now) {
    var because = takeout.doubted() ? "takeout-doubted" : "takeout-back-late";
    var way = "%s/%s/check".formatted(way(part), takeout.permit());
    return wards(part, takeout, "takeout-check", now, because, way);
  }

  private Duty wards(
      AssetPart part, Takeout takeout, String code, Instant now, String because, String way) {
    var due = takeout.returns().plus(deadlines.ask());
    var state = now.isAfter(due) ? DutyState.LATE : DutyState.DUE;
    var about = List.of(part.label(takeout.asset()));
    return new Duty(CLAUSE, code, Side.WARD, state, Optional.of(due), because, about, "", way);
  }

  private static boolean permits(Takeout takeout, Movement movement) {
    return takeout.asset().equals(movement.asset())
        && takeout.returns().isAfter(movement.happenedAt());
  }

  private static Duty unpermitted(AssetPart part, Movement movement) {
    return new Duty(
        CLAUSE,
        "takeout-for-handover",
        Side.CONTRACTOR,
        DutyState.LATE,
        Optional.of(movement.happenedAt()),
        "handed-over-for-outside",
        List.of(part.label(movement.asset()), movement.told().number()),
        "F06",
        "/contracts/%s/forms/F06".formatted(part.contract()));
  }

  private static Optional<Duty> back(AssetPart part) {
    var left = part.takeouts().stream().filter(t -> t.leftAt().isPresent()).toList();
    return left.isEmpty() || left.stream().anyMatch(Takeout::out)
        ? Optional.empty()
        : Optional.of(
            new Duty(
                CLAUSE,
                "takeout-back",
                Side.CONTRACTOR,
                DutyState.MET,
                Optional.empty(),
                "takeouts-back",
                List.of("", String.valueOf(left.size())),
                "",
                way(part)));
  }

  private static String way(AssetPart part) {
    return "/contracts/%s/takeouts".formatted(part.contract());
  }
}
