package jp.junshu.server.assets;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.junshu.core.gate.Check;
import jp.junshu.core.gate.Missing.Turn;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.policy.Clause;
import jp.junshu.core.policy.Side;
import jp.junshu.server.contracts.CompletionChecks;
import org.springframework.stereotype.Component;

/**
 * Nothing is completed while one thing is unaccounted for. Each thing that remains is named for
 * itself, with the page where it is settled.
 */
@Component
@Clause({"2.3", "2.4", "2.5"})
class RemainingChecks implements CompletionChecks {

  private final AssetParts parts;

  RemainingChecks(AssetParts parts) {
    this.parts = parts;
  }

  @Override
  public Stream<Check> beforeCompletion(ContractId contract, Instant now) {
    return of(parts.of(contract)).stream();
  }

  /** What remains, or the one check that nothing does. */
  static List<Check> of(AssetPart part) {
    var remains =
        Stream.of(
                part.custody().stream().flatMap(RemainingChecks::held),
                part.assets().stream().flatMap(original -> copies(part, original).stream()),
                part.takeouts().stream().filter(Takeout::out).map(RemainingChecks::out),
                part.unconfirmed().stream().map(AssetChecks::unchecked))
            .flatMap(checks -> checks)
            .distinct()
            .toList();
    return remains.isEmpty()
        ? List.of(Check.holds("2.3", "nothing-remains", Optional.empty()))
        : remains;
  }

  private static Stream<Check> held(Custody held) {
    var untold = held.untold() > 0 ? Stream.of(remains(held)) : Stream.<Check>empty();
    var agreed = held.left() > 0 ? Stream.of(AssetChecks.agreed(held)) : Stream.<Check>empty();
    var waiting = held.left() > 0 ? held.open().stream() : Stream.<Movement>empty();
    return Stream.of(untold, agreed, waiting.flatMap(movement -> waits(held, movement)))
        .flatMap(checks -> checks)
        .filter(check -> !check.holds());
  }

  private static Check remains(Custody held) {
    var asset = held.asset();
    var some = held.untold() > 1 ? "-some" : "";
    return Check.fails(
        "2.3",
        "remains-" + asset.kind() + some,
        Turn.CONTRACTOR,
        "/contracts/%s/assets/%s".formatted(asset.contract(), asset.id()),
        String.valueOf(asset.number()),
        asset.title(),
        String.valueOf(held.untold()));
  }

  /**
   * A report that cannot be received as it is waits for that and not for its receipt as well; it is
   * the turn of the side that can send it back.
   */
  private static Stream<Check> waits(Custody held, Movement movement) {
    var asset = held.asset();
    var told = movement.told();
    var way = "/filings/" + told.filing();
    var turn = told.by() == Side.WARD ? Turn.CONTRACTOR : Turn.WARD;
    var receipt =
        Check.fails(
            movement.kind().disposal() ? "2.4" : "2.3",
            "receipt-open",
            turn,
            way,
            told.number(),
            String.valueOf(asset.number()),
            asset.title());
    var wrong =
        movement.kind().disposal()
            ? AssetChecks.disposal(held, movement, way).filter(check -> !check.holds()).toList()
            : List.<Check>of();
    return wrong.isEmpty()
        ? Stream.of(receipt)
        : wrong.stream().map(check -> check.waitingFor(turn));
  }

  /** Three copies and two certificates: some of an original's copies show their end, not all. */
  private static Optional<Check> copies(AssetPart part, Asset original) {
    var copies =
        part.copiesOf(original.id()).stream()
            .filter(copy -> copy.kind() == AssetKind.COPY)
            .flatMap(copy -> part.custody(copy.id()).stream())
            .toList();
    long shown = copies.stream().filter(copy -> copy.untold() == 0).count();
    return shown == 0 || shown == copies.size()
        ? Optional.empty()
        : Optional.of(
            Check.fails(
                "2.3",
                "certificates-fewer",
                Turn.CONTRACTOR,
                "/contracts/%s/assets/%s".formatted(original.contract(), original.id()),
                String.valueOf(copies.size()),
                String.valueOf(shown),
                original.label()));
  }

  private static Check out(Takeout takeout) {
    return Check.fails(
        "2.5",
        "takeout-open",
        Turn.CONTRACTOR,
        "/contracts/%s/takeouts".formatted(takeout.contract()),
        takeout.asset().toString());
  }
}
