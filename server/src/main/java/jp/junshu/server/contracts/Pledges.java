package jp.junshu.server.contracts;

import java.util.List;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.policy.Clause;
import org.springframework.stereotype.Service;

/** The pledges on contracts, the oldest first. Call it inside a transaction. */
@Service
@Clause("1.2")
public class Pledges {

  private final PledgeRepository pledges;

  Pledges(PledgeRepository pledges) {
    this.pledges = pledges;
  }

  /** All pledges on these contracts, as far as they can be seen. */
  public List<Pledge> of(List<ContractId> contracts) {
    return pledges.ofContracts(contracts);
  }
}
