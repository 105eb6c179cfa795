package jp.junshu.server.assets;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import jp.junshu.core.id.AssetId;
import jp.junshu.core.id.ContractId;

/**
 * Everything known of one contract's items: for duty rules, completion, gate and screens alike.
 *
 * @param assets in the order of their numbers
 * @param movements the oldest first
 * @param methods the oldest agreement first
 * @param takeouts the one that has to be back first at the top
 */
public record AssetPart(
    ContractId contract,
    List<Asset> assets,
    List<Movement> movements,
    List<AgreedMethod> methods,
    List<Takeout> takeouts) {

  private static final Comparator<AgreedMethod> LATEST =
      Comparator.comparing(AgreedMethod::agreedAt).thenComparing(AgreedMethod::serial);

  public AssetPart {
    assets = List.copyOf(assets);
    movements = List.copyOf(movements);
    methods = List.copyOf(methods);
    takeouts = List.copyOf(takeouts);
  }

  /**
   * The same as it was known at a moment: what was told later is not there yet, and what the other
   * side stood behind later still waits for it.
   */
  public AssetPart on(Instant moment) {
    var told = movements.stream().filter(m -> !m.told().at().isAfter(moment));
    var agreed = methods.stream().filter(m -> !m.agreedAt().isAfter(moment)).toList();
    return new AssetPart(contract, assets, told.map(m -> m.on(moment)).toList(), agreed, takeouts);
  }

  /** What is held of each item. */
  public List<Custody> custody() {
    return assets.stream().map(this::custody).toList();
  }

  /** What is held of one item; empty for one of another contract. */
  public Optional<Custody> custody(AssetId id) {
    return assets.stream().filter(asset -> asset.id().equals(id)).findFirst().map(this::custody);
  }

  /** How an item is called; its id alone where it is none of this contract. */
  public String label(AssetId id) {
    return assets.stream()
        .filter(asset -> asset.id().equals(id))
        .findFirst()
        .map(Asset::label)
        .orElseGet(id::toString);
  }

  private Custody custody(Asset asset) {
    return new Custody(
        asset,
        movements.stream().filter(m -> m.asset().equals(asset.id())).toList(),
        methodsFor(asset),
        takeouts.stream().filter(t -> t.asset().equals(asset.id()) && t.out()).findFirst());
  }

  /** How that item ends, by the latest agreement that speaks of it. */
  public List<AgreedMethod> methodsFor(Asset asset) {
    var covering = methods.stream().filter(method -> method.covers(asset)).toList();
    return covering.stream()
        .max(LATEST)
        .map(last -> covering.stream().filter(m -> m.agreement().equals(last.agreement())).toList())
        .orElse(List.of());
  }

  /** Copies, media and prints of an original. */
  public List<Asset> copiesOf(AssetId original) {
    return assets.stream().filter(a -> a.copyOf().filter(original::equals).isPresent()).toList();
  }

  /** Take-outs that should be back by that moment and are not. */
  public List<Takeout> overdue(Instant now) {
    return takeouts.stream().filter(takeout -> takeout.overdue(now)).toList();
  }

  /** Take-outs that came back late and that the ward has not found as they left. */
  public List<Takeout> unconfirmed() {
    return takeouts.stream().filter(Takeout::unconfirmed).toList();
  }
}
