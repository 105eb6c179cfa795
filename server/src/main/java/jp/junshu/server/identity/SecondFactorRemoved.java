package jp.junshu.server.identity;

import jp.junshu.core.id.PersonId;
import jp.junshu.server.ledger.Fact;
import jp.junshu.server.ledger.FactType;
import jp.junshu.server.ledger.LogRef;

/** A person has given up their codes by time. */
@FactType(name = "identity.second-factor-removed", version = 1)
public record SecondFactorRemoved(PersonId person) implements Fact {

  @Override
  public LogRef log() {
    return LogRef.WARD;
  }
}
