package jp.junshu.server.pledges;

import jp.junshu.core.id.AssignmentId;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.merkle.Hash;
import jp.junshu.server.contracts.PledgeWay;
import jp.junshu.server.ledger.Fact;
import jp.junshu.server.ledger.FactType;
import jp.junshu.server.ledger.LogRef;

/** The facts of what is asked of whoever left. */
final class LeavingFacts {

  private LeavingFacts() {}

  /**
   * Whoever had that place confirmed what goes on.
   *
   * @param text SHA-256 of the sentences that were read
   * @param returned commitment to their words on what they gave back
   */
  @FactType(name = "leaving.confirmed", version = 1)
  record LeavingConfirmed(
      ContractId contract,
      AssignmentId place,
      PledgeWay way,
      String language,
      Hash text,
      Hash returned)
      implements Fact {
    @Override
    public LogRef log() {
      return LogRef.contract(contract);
    }
  }

  /**
   * Nobody could get it of them. What they pledged stands all the same.
   *
   * @param why they refused, or were not reached
   * @param reason commitment to the words that say more
   */
  @FactType(name = "leaving.not-confirmed", version = 1)
  record LeavingNotConfirmed(ContractId contract, AssignmentId place, Leaving.Kind why, Hash reason)
      implements Fact {
    @Override
    public LogRef log() {
      return LogRef.contract(contract);
    }
  }
}
