package jp.junshu.server.duties;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.policy.Role;
import jp.junshu.server.forms.ContractDirectory.Holding;
import jp.junshu.server.forms.ContractHead;

/**
 * The contracts on which a person holds a role now; answered by the module that keeps contracts,
 * with a number of queries that does not grow with them.
 */
public interface MyContracts {

  List<Held> of(PersonActor actor, Instant at);

  /**
   * A contract and the roles held on it.
   *
   * @param standingIn the roles whose holders are away now, so that this person decides for them
   */
  record Held(ContractHead contract, List<Holding> holdings, Set<Role> standingIn) {

    public Held {
      holdings = List.copyOf(holdings);
      standingIn = Set.copyOf(standingIn);
    }

    /** Whether what that role decides is theirs to decide now. */
    public boolean decides(Role role) {
      return holdings.contains(new Holding(role, false)) || standingIn.contains(role);
    }

    /** Whether the role is held, as a deputy too. */
    public boolean has(Role role) {
      return holdings.stream().anyMatch(holding -> holding.role() == role);
    }
  }
}
