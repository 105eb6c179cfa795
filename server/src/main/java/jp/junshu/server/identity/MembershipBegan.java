package jp.junshu.server.identity;

import java.time.LocalDate;
import jp.junshu.core.id.OrganizationId;
import jp.junshu.core.id.PersonId;
import jp.junshu.server.ledger.Fact;
import jp.junshu.server.ledger.FactType;
import jp.junshu.server.ledger.LogRef;

/** A person acts for an organization from that day. */
@FactType(name = "identity.membership-began", version = 1)
public record MembershipBegan(PersonId person, OrganizationId organization, LocalDate from)
    implements Fact {

  @Override
  public LogRef log() {
    return LogRef.WARD;
  }
}
