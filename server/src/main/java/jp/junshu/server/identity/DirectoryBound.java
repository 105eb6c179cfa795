package jp.junshu.server.identity;

import jp.junshu.core.id.PersonId;
import jp.junshu.server.ledger.Fact;
import jp.junshu.server.ledger.FactType;
import jp.junshu.server.ledger.LogRef;

/**
 * Whom the ward's directory knows under that identity may sign in as that person from now on.
 *
 * @param identity digest of issuer and subject, under the installation's own key
 */
@FactType(name = "identity.directory-bound", version = 1)
public record DirectoryBound(PersonId person, String identity) implements Fact {

  @Override
  public LogRef log() {
    return LogRef.WARD;
  }
}
