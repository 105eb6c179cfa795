package jp.junshu.server.identity;

import java.time.LocalDate;
import jp.junshu.core.id.OrganizationId;
import jp.junshu.core.id.PersonId;
import jp.junshu.server.ledger.Fact;
import jp.junshu.server.ledger.FactType;
import jp.junshu.server.ledger.LogRef;

/** That day is the last on which a person acts for an organization. */
@FactType(name = "identity.membership-ended", version = 1)
public record MembershipEnded(PersonId person, OrganizationId organization, LocalDate until)
    implements Fact {

  @Override
  public LogRef log() {
    return LogRef.WARD;
  }
}
