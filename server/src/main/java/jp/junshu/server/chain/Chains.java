package jp.junshu.server.chain;

import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.id.FilingId;
import jp.junshu.core.id.TierId;
import jp.junshu.core.policy.Clause;
import jp.junshu.server.forms.ContractHead;
import org.springframework.stereotype.Service;

/** The tiers of contracts. Call it inside a transaction. */
@Service
@Clause("5")
public class Chains {

  private final TierRepository tiers;

  Chains(TierRepository tiers) {
    this.tiers = tiers;
  }

  /** The chain of one contract; nobody for one that cannot be seen. */
  public Chain of(ContractId contract) {
    return new Chain(contract, tiers.ofContracts(List.of(contract)));
  }

  /** The chains of these contracts, one for each. */
  public Map<ContractId, Chain> of(List<ContractId> contracts) {
    var found = tiers.ofContracts(contracts).stream().collect(groupingBy(Tier::contract));
    return contracts.stream()
        .collect(
            Collectors.toMap(
                Function.identity(), id -> new Chain(id, found.getOrDefault(id, List.of()))));
  }

  /**
   * What the ward consented to.
   *
   * @param parent who entrusts; empty for the contractor itself
   */
  public record Granted(
      FilingId filing,
      Optional<TierId> parent,
      Tier.Kind kind,
      String firm,
      LocalDate from,
      LocalDate until,
      Instant at) {}

  /**
   * Keeps a consent. A company of that name that the same one entrusts already is renewed; any
   * other becomes a tier, which is called by the id of the application that was granted first: so
   * the chain can be made again from the sealed applications alone.
   */
  public TierId consent(ContractHead contract, Granted granted) {
    var known =
        of(contract.id()).below(granted.parent()).stream()
            .filter(tier -> tier.firm().equals(granted.firm()) && tier.kind() == granted.kind())
            .map(Tier::id)
            .findFirst();
    var tier = known.orElseGet(() -> new TierId(granted.filing().value()));
    if (known.isEmpty()) {
      tiers.insert(contract, tier, granted);
    }
    tiers.insertConsent(contract, tier, granted);
    return tier;
  }
}
