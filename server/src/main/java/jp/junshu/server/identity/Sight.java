package jp.junshu.server.identity;

import java.util.Optional;
import jp.junshu.core.id.ContractId;
import jp.junshu.server.database.Reach;
import jp.junshu.server.database.TenantContext;

/**
 * How much whoever looks at a page may see, so that it can be told later when it has become less.
 *
 * @param contract what the page is about; empty if it is about all of theirs
 * @param parts of how many contracts a part is seen only: of all of theirs, or of that one
 * @param tiers how many tiers are seen on contracts of which a part is seen
 */
public record Sight(Optional<ContractId> contract, int parts, int tiers) {

  /** How much is seen by whoever this thread works for. */
  public static Sight here(Optional<ContractId> contract) {
    return of(TenantContext.current().map(TenantContext::reach).orElse(Reach.WHOLE), contract);
  }

  private static Sight of(Reach reach, Optional<ContractId> contract) {
    int parts = contract.map(one -> reach.bounds(one) ? 1 : 0).orElse(reach.parts().size());
    return new Sight(contract, parts, reach.tiers().size());
  }

  /** Whether with that reach less is seen of what the page is about. */
  boolean lessIn(Reach reach) {
    var now = of(reach, contract);
    return now.parts > parts || now.parts > 0 && now.tiers < tiers;
  }
}
