package jp.junshu.server.identity;

import jp.junshu.core.id.PersonId;
import jp.junshu.server.ledger.Fact;
import jp.junshu.server.ledger.FactType;
import jp.junshu.server.ledger.LogRef;

/**
 * Whom the ward's directory knows under that identity signs in as that person no more.
 *
 * @param identity digest of issuer and subject, under the installation's own key
 */
@FactType(name = "identity.directory-unbound", version = 1)
public record DirectoryUnbound(PersonId person, String identity) implements Fact {

  @Override
  public LogRef log() {
    return LogRef.WARD;
  }
}
