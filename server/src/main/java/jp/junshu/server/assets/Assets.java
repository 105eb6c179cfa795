package jp.junshu.server.assets;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.junshu.core.gate.Check;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.AssetId;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.id.FilingId;
import jp.junshu.server.database.TenantContext;
import jp.junshu.server.forms.ReferenceSource;
import jp.junshu.server.forms.SeenFilings;
import org.springframework.stereotype.Service;

/** The register of a contract. Call it inside a transaction. */
@Service
public class Assets implements ReferenceSource {

  private final AssetRepository assets;
  private final TakeoutRepository takeouts;
  private final AssetParts parts;
  private final DisposalDuties disposals;
  private final SeenFilings filings;

  Assets(
      AssetRepository assets,
      TakeoutRepository takeouts,
      AssetParts parts,
      DisposalDuties disposals,
      SeenFilings filings) {
    this.filings = filings;
    this.assets = assets;
    this.takeouts = takeouts;
    this.parts = parts;
    this.disposals = disposals;
  }

  /** Whether a disposal was reported after its business days. */
  public boolean toldLate(Movement movement) {
    return disposals.toldLate(movement);
  }

  /** Everything known of a contract's items; nothing of a contract that cannot be seen. */
  public AssetPart part(ContractId contract) {
    return parts.of(contract);
  }

  /** What stands in the way of completion, or the one check that nothing does. */
  public List<Check> remaining(ContractId contract) {
    return RemainingChecks.of(part(contract));
  }

  /** Every item of a contract, in the order of its number. */
  public List<Asset> of(ContractId contract) {
    return assets.ofContracts(List.of(contract));
  }

  /** One item of that contract; empty for any other, foreign and absent alike. */
  public Optional<Asset> find(ContractId contract, AssetId id) {
    return of(contract).stream().filter(asset -> asset.id().equals(id)).findFirst();
  }

  /** Every permitted take-out of a contract, the one that has to be back first at the top. */
  public List<Takeout> takeouts(ContractId contract) {
    return takeouts.ofContracts(List.of(contract));
  }

  /** The take-out under a permit. */
  public Optional<Takeout> takeout(FilingId permit) {
    return takeouts.find(permit);
  }

  @Override
  public String target() {
    return "asset";
  }

  @Override
  public List<Option> options(ContractId contract, PersonActor actor) {
    return of(contract).stream()
        .filter(within(contract))
        .map(asset -> new Option(asset.id().value(), asset.label(), asset.location()))
        .toList();
  }

  /** Whoever sees a part of a contract chooses among items that filings of that part tell of. */
  private Predicate<Asset> within(ContractId contract) {
    if (!TenantContext.bounds(contract)) {
      return asset -> true;
    }
    var part = part(contract);
    var seen = filings.of(contract);
    var moved = part.movements().stream().filter(m -> seen.contains(m.told().filing()));
    var taken = part.takeouts().stream().filter(t -> seen.contains(t.permit()));
    var theirs =
        Stream.concat(moved.map(Movement::asset), taken.map(Takeout::asset))
            .collect(Collectors.toSet());
    return asset -> theirs.contains(asset.id());
  }

  @Override
  public Optional<String> label(ContractId contract, UUID id) {
    return find(contract, new AssetId(id)).map(Asset::label);
  }
}
