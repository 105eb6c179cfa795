package jp.junshu.server.identity;

import java.time.Instant;
import jp.junshu.core.id.AbsenceId;
import jp.junshu.core.id.PersonId;
import jp.junshu.server.ledger.Fact;
import jp.junshu.server.ledger.FactType;
import jp.junshu.server.ledger.LogRef;

/**
 * A person is away from the first moment on, no longer at the last; not why.
 *
 * @param justActed whether the person had acted shortly before somebody else said so
 */
@FactType(name = "identity.absence-entered", version = 1)
public record AbsenceEntered(
    AbsenceId absence, PersonId person, Instant from, Instant until, boolean justActed)
    implements Fact {

  @Override
  public LogRef log() {
    return LogRef.WARD;
  }
}
