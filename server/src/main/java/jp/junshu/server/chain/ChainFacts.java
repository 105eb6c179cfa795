package jp.junshu.server.chain;

import jp.junshu.core.id.ContractId;
import jp.junshu.core.id.FilingId;
import jp.junshu.core.id.TierId;
import jp.junshu.core.merkle.Hash;
import jp.junshu.server.ledger.Fact;
import jp.junshu.server.ledger.FactType;
import jp.junshu.server.ledger.LogRef;

/** The facts of a contract's chain. */
final class ChainFacts {

  private ChainFacts() {}

  /**
   * A consent ended before its last day; nothing below it stands from then on.
   *
   * @param filing the application that had been granted
   * @param reason commitment to the reason
   */
  @FactType(name = "tier.consent-ended", version = 1)
  record ConsentEnded(ContractId contract, TierId tier, FilingId filing, Hash reason)
      implements Fact {
    @Override
    public LogRef log() {
      return LogRef.contract(contract);
    }
  }
}
