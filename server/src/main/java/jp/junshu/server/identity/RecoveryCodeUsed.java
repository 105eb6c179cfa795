package jp.junshu.server.identity;

import jp.junshu.core.id.PersonId;
import jp.junshu.server.ledger.Fact;
import jp.junshu.server.ledger.FactType;
import jp.junshu.server.ledger.LogRef;

/** A person has shown a recovery code in place of a code by time; it is spent. */
@FactType(name = "identity.recovery-code-used", version = 1)
public record RecoveryCodeUsed(PersonId person) implements Fact {

  @Override
  public LogRef log() {
    return LogRef.WARD;
  }
}
