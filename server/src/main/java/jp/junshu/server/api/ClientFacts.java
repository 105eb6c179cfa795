package jp.junshu.server.api;

import java.time.Instant;
import java.util.List;
import jp.junshu.core.id.ClientId;
import jp.junshu.core.id.ContractId;
import jp.junshu.server.ledger.Fact;
import jp.junshu.server.ledger.FactType;
import jp.junshu.server.ledger.LogRef;

/** The facts of a contract's API clients. */
final class ClientFacts {

  private ClientFacts() {}

  /**
   * A manager let a system in, to act in their own name.
   *
   * @param expires by the clock of the machine
   */
  @FactType(name = "client.made", version = 1)
  record ClientMade(ContractId contract, ClientId client, List<Scope> scopes, Instant expires)
      implements Fact {
    @Override
    public LogRef log() {
      return LogRef.contract(contract);
    }
  }

  /** It is not let in any more. */
  @FactType(name = "client.revoked", version = 1)
  record ClientRevoked(ContractId contract, ClientId client) implements Fact {
    @Override
    public LogRef log() {
      return LogRef.contract(contract);
    }
  }
}
