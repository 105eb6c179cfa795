package jp.junshu.server.identity;

import jp.junshu.core.id.PersonId;
import jp.junshu.core.merkle.Hash;
import jp.junshu.server.ledger.Fact;
import jp.junshu.server.ledger.FactType;
import jp.junshu.server.ledger.LogRef;

/** A person is known from now on; the name is committed to and stands nowhere in the log. */
@FactType(name = "identity.person-registered", version = 1)
public record PersonRegistered(PersonId person, Hash name) implements Fact {

  @Override
  public LogRef log() {
    return LogRef.WARD;
  }
}
