package jp.junshu.server.identity;

import jp.junshu.core.id.OrganizationId;
import jp.junshu.core.merkle.Hash;
import jp.junshu.core.policy.Side;
import jp.junshu.server.ledger.Fact;
import jp.junshu.server.ledger.FactType;
import jp.junshu.server.ledger.LogRef;

/** An organization is known from now on; what it says of itself is committed to. */
@FactType(name = "identity.organization-registered", version = 1)
public record OrganizationRegistered(OrganizationId organization, Side side, Hash details)
    implements Fact {

  @Override
  public LogRef log() {
    return LogRef.WARD;
  }
}
