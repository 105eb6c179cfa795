package jp.junshu.server.gate;

import java.util.List;
import java.util.UUID;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.policy.ClauseId;
import jp.junshu.server.ledger.Fact;
import jp.junshu.server.ledger.FactType;
import jp.junshu.server.ledger.LogRef;

/**
 * Somebody was shown that something is missing for an act, all of it under clauses that only warn;
 * nothing was done yet.
 */
@FactType(name = "gate.warned", version = 1)
record WarningShown(
    ContractId contract,
    String action,
    String resourceType,
    UUID resource,
    int ruleTable,
    List<ClauseId> clauses,
    List<RefusalKept.MissingThing> missing)
    implements Fact {

  @Override
  public LogRef log() {
    return LogRef.contract(contract);
  }
}
