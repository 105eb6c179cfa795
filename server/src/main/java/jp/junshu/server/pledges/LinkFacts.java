package jp.junshu.server.pledges;

import java.time.Instant;
import jp.junshu.core.id.AssignmentId;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.id.PledgeLinkId;
import jp.junshu.server.ledger.Fact;
import jp.junshu.server.ledger.FactType;
import jp.junshu.server.ledger.LogRef;

/** The facts of addresses that are handed to people without an account. */
final class LinkFacts {

  private LinkFacts() {}

  /** An address was made for the person of that place; whoever made it hands it over. */
  @FactType(name = "pledge.link-made", version = 1)
  record LinkMade(
      ContractId contract,
      PledgeLinkId link,
      AssignmentId place,
      LinkPurpose purpose,
      Instant until)
      implements Fact {
    @Override
    public LogRef log() {
      return LogRef.contract(contract);
    }
  }

  /** An address was made worthless before it was used. */
  @FactType(name = "pledge.link-revoked", version = 1)
  record LinkRevoked(ContractId contract, PledgeLinkId link) implements Fact {
    @Override
    public LogRef log() {
      return LogRef.contract(contract);
    }
  }

  /** Whoever held the address used it; the entry before says for what. */
  @FactType(name = "pledge.link-used", version = 1)
  record LinkUsed(ContractId contract, PledgeLinkId link) implements Fact {
    @Override
    public LogRef log() {
      return LogRef.contract(contract);
    }
  }
}
