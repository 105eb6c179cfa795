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
import jp.junshu.server.duties.FilingsOf;
import jp.junshu.server.time.Calendar;
import org.springframework.stereotype.Component;

/**
 * Everything comes to its end by the agreed date (2-③): first the method is agreed, then each item
 * is returned, disposed of or erased, until nothing is left.
 */
@Component
@Clause("2.3")
class ReturnDuties implements DutyRule {

  private static final ClauseId CLAUSE = ClauseId.of("2.3");

  private final Calendar calendar;

  ReturnDuties(Calendar calendar) {
    this.calendar = calendar;
  }

  @Override
  public Stream<Duty> duties(ContractFacts facts, Instant now) {
    var part = facts.part(AssetPart.class);
    var held = part.custody();
    boolean zero =
        held.stream().anyMatch(c -> c.received() > 0) && held.stream().allMatch(c -> c.left() == 0);
    return zero
        ? Stream.of(zero(part))
        : Stream.concat(
            unagreed(facts, held).stream(),
            held.stream().filter(c -> c.untold() > 0).flatMap(c -> settle(c, now).stream()));
  }

  /** One duty for all of them; while a proposal waits, its answer is the duty. */
  private static Optional<Duty> unagreed(ContractFacts facts, List<Custody> held) {
    var without =
        held.stream()
            .filter(c -> c.methods().isEmpty())
            .filter(c -> c.left() > 0 || c.movements().isEmpty())
            .toList();
    boolean proposed =
        facts.find(FilingsOf.class).stream()
            .flatMap(filings -> filings.open().stream())
            .anyMatch(f -> f.schema().no().equals("F09") && f.state().waits());
    return without.isEmpty() || proposed
        ? Optional.empty()
        : Optional.of(
            new Duty(
                CLAUSE,
                "agree-method",
                Side.CONTRACTOR,
                DutyState.STOPPED,
                Optional.empty(),
                "no-method",
                List.of(without.getFirst().asset().label(), String.valueOf(without.size())),
                "F09",
                "/contracts/%s/forms/F09".formatted(facts.contract())));
  }

  private Optional<Duty> settle(Custody held, Instant now) {
    var asset = held.asset();
    return held.due()
        .map(calendar::endOfBusinessDay)
        .map(
            due ->
                new Duty(
                    CLAUSE,
                    "settle-asset",
                    Side.CONTRACTOR,
                    now.isAfter(due) ? DutyState.LATE : DutyState.DUE,
                    Optional.of(due),
                    "asset-held",
                    List.of(asset.label(), String.valueOf(held.untold())),
                    returned(held) ? "F05" : "F08",
                    "/contracts/%s/assets/%s".formatted(asset.contract(), asset.id())));
  }

  private static boolean returned(Custody held) {
    return held.methods().stream().allMatch(method -> method.means() == Means.RETURN);
  }

  private static Duty zero(AssetPart part) {
    return new Duty(
        CLAUSE,
        "settle-asset",
        Side.CONTRACTOR,
        DutyState.MET,
        Optional.empty(),
        "balance-zero",
        List.of("", String.valueOf(part.assets().size())),
        "",
        "/contracts/%s/assets".formatted(part.contract()));
  }
}
