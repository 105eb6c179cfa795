package jp.junshu.server.chain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.id.TierId;
import jp.junshu.server.forms.ReferenceSource;
import jp.junshu.server.time.BusinessClock;
import org.springframework.stereotype.Component;

/** The tiers of a contract, for fields that refer to one. */
@Component
class TierReferences implements ReferenceSource {

  private final Chains chains;
  private final BusinessClock clock;

  TierReferences(Chains chains, BusinessClock clock) {
    this.chains = chains;
    this.clock = clock;
  }

  @Override
  public String target() {
    return "tier";
  }

  @Override
  public List<Option> options(ContractId contract, PersonActor actor) {
    var chain = chains.of(contract);
    return chain.tiers().stream()
        .filter(tier -> usable(chain, tier.id()))
        .map(tier -> new Option(tier.id().value(), tier.firm(), ""))
        .toList();
  }

  /** It stands, or will by what is granted. */
  private boolean usable(Chain chain, TierId tier) {
    var now = clock.instant();
    return chain.stands(tier, now) || chain.comes(tier, now);
  }

  @Override
  public Optional<String> label(ContractId contract, UUID id) {
    return chains.of(contract).find(new TierId(id)).map(Tier::firm);
  }
}
