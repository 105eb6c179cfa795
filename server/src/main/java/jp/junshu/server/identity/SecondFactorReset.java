package jp.junshu.server.identity;

import jp.junshu.core.id.PersonId;
import jp.junshu.server.ledger.Fact;
import jp.junshu.server.ledger.FactType;
import jp.junshu.server.ledger.LogRef;

/** An administrator has ended every way in which a person signed in until then. */
@FactType(name = "identity.second-factor-reset", version = 1)
public record SecondFactorReset(PersonId person) implements Fact {

  @Override
  public LogRef log() {
    return LogRef.WARD;
  }
}
