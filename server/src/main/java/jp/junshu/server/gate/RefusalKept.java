package jp.junshu.server.gate;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.policy.ClauseId;
import jp.junshu.server.ledger.Fact;
import jp.junshu.server.ledger.FactType;
import jp.junshu.server.ledger.LogRef;

/** The gate refused an act: what was asked, under which clauses, and what was missing. */
@FactType(name = "gate.refused", version = 1)
record RefusalKept(
    Optional<ContractId> contract,
    String action,
    String resourceType,
    UUID resource,
    int ruleTable,
    List<ClauseId> clauses,
    List<MissingThing> missing)
    implements Fact {

  @Override
  public LogRef log() {
    return contract.map(LogRef::contract).orElse(LogRef.WARD);
  }

  /** One missing thing, by code. */
  record MissingThing(ClauseId clause, String code) {}
}
