package jp.junshu.server.gate;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.policy.ClauseId;
import jp.junshu.core.policy.Strength;
import jp.junshu.server.ledger.Fact;
import jp.junshu.server.ledger.FactType;
import jp.junshu.server.ledger.LogRef;

/**
 * An act passed although something was missing: watched, or gone on with knowingly after a warning.
 * Recorded within the act itself, before what it makes.
 *
 * @param warning the entry of the warning that was shown; empty where all of it was only watched
 */
@FactType(name = "gate.passed-without", version = 1)
record PassedWithout(
    ContractId contract,
    String action,
    String resourceType,
    UUID resource,
    int ruleTable,
    List<Thing> missing,
    Optional<UUID> warning)
    implements Fact {

  @Override
  public LogRef log() {
    return LogRef.contract(contract);
  }

  /** One missing thing, by code. */
  record Thing(ClauseId clause, String code, Strength strength) {}
}
