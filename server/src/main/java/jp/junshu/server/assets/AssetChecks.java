package jp.junshu.server.assets;

import java.util.Optional;
import java.util.stream.Stream;
import jp.junshu.core.gate.Check;
import jp.junshu.core.gate.Missing.Turn;
import jp.junshu.core.id.AssetId;
import jp.junshu.core.policy.Clause;
import jp.junshu.core.policy.Side;

/**
 * What must be true of an item's end, for gate, decision and completion alike. Pure functions of
 * what is held.
 */
@Clause({"2.3", "2.4", "2.5"})
final class AssetChecks {

  private AssetChecks() {}

  /** Both sides agreed how such an item ends. */
  static Check agreed(Custody held) {
    var asset = held.asset();
    var about = asset.id().toString();
    return held.methods().stream()
        .findFirst()
        .map(m -> Check.holds("2.3", "method-agreed", Optional.of(m.agreedAt()), about))
        .orElseGet(
            () ->
                Check.fails(
                    "2.3",
                    "method-agreed",
                    Turn.CONTRACTOR,
                    "/contracts/%s/forms/F09".formatted(asset.contract()),
                    about));
  }

  /**
   * What came back late and was not found as it left since is under suspicion, one check for each
   * such return. It stays where it is, under whatever permit.
   */
  static Stream<Check> doubts(AssetId asset, Stream<Takeout> takeouts) {
    return takeouts
        .filter(takeout -> takeout.asset().equals(asset))
        .filter(Takeout::unconfirmed)
        .map(AssetChecks::unchecked);
  }

  /** Back is not enough when it was late: the ward has to have found it as it left. */
  static Check unchecked(Takeout takeout) {
    return Check.fails(
        "2.5",
        "takeout-unchecked",
        Turn.WARD,
        "/contracts/%s/takeouts/%s/check".formatted(takeout.contract(), takeout.permit()),
        takeout.asset().toString());
  }

  /**
   * Everything that a disposal must show before the ward receives its report.
   *
   * @param way the page of the report, empty where that is the page itself
   */
  static Stream<Check> disposal(Custody held, Movement movement, String way) {
    return Stream.of(
            Optional.of(inHand(held, movement, way)),
            Optional.of(method(held, movement)),
            Optional.of(serial(held, movement, way)),
            Optional.of(once(held, movement, way)),
            witness(held, movement, way))
        .flatMap(Optional::stream);
  }

  /** What has ended already, or never came, cannot end again. */
  private static Check inHand(Custody held, Movement movement, String way) {
    var number = held.asset().called();
    return held.left() >= held.told(movement.told().filing())
        ? Check.holds("2.4", "item-in-hand", Optional.empty(), number)
        : fails(movement, way, "item-in-hand", number, String.valueOf(held.left()));
  }

  private static Check method(Custody held, Movement movement) {
    var about = held.asset().id().toString();
    return held.method(movement)
        .map(
            method ->
                method.agreedAt().isAfter(movement.happenedAt())
                    ? Check.holds(
                        "2.3", "method-agreed-late", Optional.of(method.agreedAt()), about)
                    : Check.holds(
                        "2.3", "method-carried-out", Optional.of(method.agreedAt()), about))
        .orElseGet(
            () ->
                Check.fails(
                    "2.3",
                    "method-carried-out",
                    Turn.CONTRACTOR,
                    "/contracts/%s/forms/F09".formatted(held.asset().contract()),
                    about));
  }

  private static Check serial(Custody held, Movement movement, String way) {
    var expected = held.asset().serialNo().map(Movements::serial);
    var told = movement.proof().serialNo();
    var number = held.asset().called();
    return expected.isEmpty() || expected.equals(told)
        ? Check.holds("2.4", "serial-matches", Optional.empty(), number)
        : fails(movement, way, "serial-matches", number, expected.get(), told.orElse("-"));
  }

  private static Check once(Custody held, Movement movement, String way) {
    var number = held.asset().called();
    var proof = movement.proof();
    return proof.usedElsewhere()
        ? fails(
            movement,
            way,
            "proof-once",
            number,
            proof.serialNo().orElse("-"),
            proof.certificateNo().orElse("-"))
        : Check.holds("2.4", "proof-once", Optional.empty(), number);
  }

  private static Optional<Check> witness(Custody held, Movement movement, String way) {
    return held.method(movement)
        .filter(AgreedMethod::witnessRequired)
        .map(
            _ ->
                movement.proof().witnessed()
                    ? Check.holds("2.3", "witnessed", Optional.empty(), held.asset().called())
                    : fails(movement, way, "witnessed", held.asset().called()));
  }

  private static Check fails(Movement movement, String way, String code, String... about) {
    var told = movement.told();
    var turn = told.by() == Side.WARD ? Turn.WARD : Turn.CONTRACTOR;
    return Check.fails("2.4", code, turn, way, about);
  }
}
