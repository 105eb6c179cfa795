package jp.junshu.server.pledges;

import java.time.LocalDate;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.merkle.Hash;
import jp.junshu.server.ledger.Fact;
import jp.junshu.server.ledger.FactType;
import jp.junshu.server.ledger.LogRef;

/** The facts of holding names in other logs against who had pledged. */
final class NameFacts {

  private NameFacts() {}

  /**
   * A list was compared.
   *
   * @param number of the comparison
   * @param day of which the list speaks
   * @param list commitment to what list it is and to the names, as they were handed in
   */
  @FactType(name = "names.compared", version = 1)
  record NamesCompared(
      ContractId contract,
      long number,
      LocalDate day,
      int pledged,
      int unpledged,
      int notThen,
      int unknown,
      Hash list)
      implements Fact {
    @Override
    public LogRef log() {
      return LogRef.contract(contract);
    }
  }

  /**
   * Somebody said what a name without a pledge was doing there.
   *
   * @param line of the list, counted from 1
   * @param said commitment to the words
   */
  @FactType(name = "names.explained", version = 1)
  record NameExplained(ContractId contract, long number, int line, NameKind kind, Hash said)
      implements Fact {
    @Override
    public LogRef log() {
      return LogRef.contract(contract);
    }
  }
}
