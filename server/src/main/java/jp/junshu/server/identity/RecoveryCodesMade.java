package jp.junshu.server.identity;

import jp.junshu.core.id.PersonId;
import jp.junshu.server.ledger.Fact;
import jp.junshu.server.ledger.FactType;
import jp.junshu.server.ledger.LogRef;

/** A person has new recovery codes; older ones are good no more. */
@FactType(name = "identity.recovery-codes-made", version = 1)
public record RecoveryCodesMade(PersonId person) implements Fact {

  @Override
  public LogRef log() {
    return LogRef.WARD;
  }
}
