package jp.junshu.server.blanks;

import jp.junshu.core.id.ContractId;
import jp.junshu.core.merkle.Hash;
import jp.junshu.server.ledger.Fact;
import jp.junshu.server.ledger.FactType;
import jp.junshu.server.ledger.LogRef;

/** The facts of blank sheets. */
final class BlankFacts {

  private BlankFacts() {}

  /** Blank sheets of a form were issued with these numbers, the last one included. */
  @FactType(name = "blank.issued", version = 1)
  record BlankIssued(ContractId contract, String form, int formVersion, int first, int last)
      implements Fact {
    @Override
    public LogRef log() {
      return LogRef.contract(contract);
    }
  }

  /**
   * A number will never be entered.
   *
   * @param fate spoiled or lost
   * @param reason commitment to the words that say why
   */
  @FactType(name = "blank.settled", version = 1)
  record BlankSettled(ContractId contract, String form, int serial, BlankFate fate, Hash reason)
      implements Fact {
    @Override
    public LogRef log() {
      return LogRef.contract(contract);
    }
  }
}
