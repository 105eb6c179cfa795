package jp.junshu.server.identity;

import jp.junshu.core.id.PasskeyId;
import jp.junshu.core.id.PersonId;
import jp.junshu.server.ledger.Fact;
import jp.junshu.server.ledger.FactType;
import jp.junshu.server.ledger.LogRef;

/** A person signs in with a passkey from now on. */
@FactType(name = "identity.passkey-registered", version = 1)
public record PasskeyRegistered(PersonId person, PasskeyId passkey) implements Fact {

  @Override
  public LogRef log() {
    return LogRef.WARD;
  }
}
