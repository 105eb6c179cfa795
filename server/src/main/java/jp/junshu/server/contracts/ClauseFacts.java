package jp.junshu.server.contracts;

import java.time.Instant;
import java.util.List;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.merkle.Hash;
import jp.junshu.core.policy.ClauseId;
import jp.junshu.core.policy.Strength;
import jp.junshu.server.ledger.Fact;
import jp.junshu.server.ledger.FactType;
import jp.junshu.server.ledger.LogRef;

/** The facts of how clauses run on a contract. */
final class ClauseFacts {

  private ClauseFacts() {}

  /**
   * The ward decided how clauses run from that moment on.
   *
   * @param from the moment of the decision, never an earlier one
   * @param ruleTable what the gate asks since a later version begins at watch
   */
  @FactType(name = "contract.clauses-set", version = 1)
  record ClausesSet(ContractId contract, Instant from, int ruleTable, List<ClauseMove> clauses)
      implements Fact {
    @Override
    public LogRef log() {
      return LogRef.contract(contract);
    }
  }

  /**
   * One clause.
   *
   * @param reason commitment to the reason
   */
  record ClauseMove(
      ClauseId clause,
      boolean appliedBefore,
      boolean applies,
      Strength strengthBefore,
      Strength strength,
      Hash reason) {}
}
