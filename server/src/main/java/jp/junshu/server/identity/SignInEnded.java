package jp.junshu.server.identity;

import jp.junshu.core.id.PersonId;
import jp.junshu.core.id.SignInId;
import jp.junshu.server.ledger.Fact;
import jp.junshu.server.ledger.FactType;
import jp.junshu.server.ledger.LogRef;

/** A person has ended a sign-in of their own, from another device than that one. */
@FactType(name = "identity.sign-in-ended", version = 1)
public record SignInEnded(PersonId person, SignInId signIn) implements Fact {

  @Override
  public LogRef log() {
    return LogRef.WARD;
  }
}
