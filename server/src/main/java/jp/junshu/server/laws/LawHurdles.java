package jp.junshu.server.laws;

import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.policy.Clause;
import jp.junshu.server.assets.AssetPart;
import jp.junshu.server.contracts.ContractPart;
import jp.junshu.server.contracts.OpeningHurdles;
import jp.junshu.server.duties.FactsPart;
import org.springframework.stereotype.Component;

/** Where a law that applies is not attested, or the ward did not take the attestation yet. */
@Component
@Clause("1.3")
class LawHurdles implements OpeningHurdles {

  private final FactsPart<ContractPart> contracts;
  private final FactsPart<AssetPart> assets;
  private final LawsParts laws;
  private final LawEditions editions;

  LawHurdles(
      FactsPart<ContractPart> contracts,
      FactsPart<AssetPart> assets,
      LawsParts laws,
      LawEditions editions) {
    this.contracts = contracts;
    this.assets = assets;
    this.laws = laws;
    this.editions = editions;
  }

  @Override
  public Set<ContractId> before(List<ContractId> ids, Instant now) {
    var kept = assets.known(ids);
    var told = laws.known(ids);
    return contracts.known(ids).entrySet().stream()
        .filter(
            each -> {
              var id = each.getKey();
              var part = told.getOrDefault(id, LawsPart.NOTHING);
              return waits(each.getValue(), Objects.requireNonNull(kept.get(id)), part, now);
            })
        .map(Map.Entry::getKey)
        .collect(toSet());
  }

  private boolean waits(ContractPart contract, AssetPart items, LawsPart told, Instant now) {
    return Applying.of(contract, items, told, _ -> now).stream()
        .map(each -> LawStanding.of(each, told, editions, now))
        .anyMatch(standing -> !standing.stands(now) || standing.unread(now).isPresent());
  }
}
