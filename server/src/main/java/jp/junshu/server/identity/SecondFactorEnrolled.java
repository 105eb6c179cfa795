package jp.junshu.server.identity;

import jp.junshu.core.id.PersonId;
import jp.junshu.server.ledger.Fact;
import jp.junshu.server.ledger.FactType;
import jp.junshu.server.ledger.LogRef;

/** A person signs in with codes by time from now on, with a newly made secret. */
@FactType(name = "identity.second-factor-enrolled", version = 1)
public record SecondFactorEnrolled(PersonId person) implements Fact {

  @Override
  public LogRef log() {
    return LogRef.WARD;
  }
}
