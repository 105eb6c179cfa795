package jp.junshu.server.assets;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import jp.junshu.core.id.ContractId;
import jp.junshu.server.duties.FactsPart;
import org.springframework.stereotype.Component;

/** Loads what is known of contracts' items with four queries, however many they are. */
@Component
class AssetParts implements FactsPart<AssetPart> {

  private final AssetRepository assets;
  private final MovementRepository movements;
  private final MethodRepository methods;
  private final TakeoutRepository takeouts;

  AssetParts(
      AssetRepository assets,
      MovementRepository movements,
      MethodRepository methods,
      TakeoutRepository takeouts) {
    this.assets = assets;
    this.movements = movements;
    this.methods = methods;
    this.takeouts = takeouts;
  }

  @Override
  public Class<AssetPart> type() {
    return AssetPart.class;
  }

  AssetPart of(ContractId contract) {
    return load(List.of(contract)).getOrDefault(contract, empty(contract));
  }

  @Override
  public Map<ContractId, AssetPart> load(List<ContractId> contracts) {
    var items = assets.ofContracts(contracts).stream().collect(groupingBy(Asset::contract));
    var moved =
        movements.ofContracts(contracts).stream().collect(groupingBy(m -> m.told().contract()));
    var agreed =
        methods.ofContracts(contracts).stream().collect(groupingBy(AgreedMethod::contract));
    var out = takeouts.ofContracts(contracts).stream().collect(groupingBy(Takeout::contract));
    return contracts.stream()
        .distinct()
        .collect(
            toMap(
                Function.identity(),
                contract ->
                    new AssetPart(
                        contract,
                        items.getOrDefault(contract, List.of()),
                        moved.getOrDefault(contract, List.of()),
                        agreed.getOrDefault(contract, List.of()),
                        out.getOrDefault(contract, List.of()))));
  }

  private static AssetPart empty(ContractId contract) {
    return new AssetPart(contract, List.of(), List.of(), List.of(), List.of());
  }
}
