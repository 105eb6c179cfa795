package jp.junshu.server.identity;

import jp.junshu.core.id.PasskeyId;
import jp.junshu.core.id.PersonId;
import jp.junshu.server.ledger.Fact;
import jp.junshu.server.ledger.FactType;
import jp.junshu.server.ledger.LogRef;

/** A passkey of a person opens nothing any more. */
@FactType(name = "identity.passkey-removed", version = 1)
public record PasskeyRemoved(PersonId person, PasskeyId passkey) implements Fact {

  @Override
  public LogRef log() {
    return LogRef.WARD;
  }
}
