package jp.junshu.server.contracts;

import java.util.Optional;
import jp.junshu.core.id.AssignmentId;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.id.FilingId;
import jp.junshu.core.merkle.Hash;
import jp.junshu.server.ledger.Fact;
import jp.junshu.server.ledger.FactType;
import jp.junshu.server.ledger.LogRef;

/** The fact of a pledge. */
final class PledgeFacts {

  private PledgeFacts() {}

  /**
   * A pledge stands.
   *
   * @param place of the person who made it
   * @param filing absent where it was signed on paper
   * @param language in which it was read
   * @param text SHA-256 of the sentences that were read
   */
  @FactType(name = "pledge.made", version = 1)
  record PledgeMade(
      ContractId contract,
      AssignmentId place,
      Optional<FilingId> filing,
      PledgeWay way,
      String language,
      Hash text)
      implements Fact {
    @Override
    public LogRef log() {
      return LogRef.contract(contract);
    }
  }
}
