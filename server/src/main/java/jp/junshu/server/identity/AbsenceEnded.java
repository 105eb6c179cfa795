package jp.junshu.server.identity;

import java.time.Instant;
import jp.junshu.core.id.AbsenceId;
import jp.junshu.core.id.PersonId;
import jp.junshu.server.ledger.Fact;
import jp.junshu.server.ledger.FactType;
import jp.junshu.server.ledger.LogRef;

/** An absence ends at that moment, earlier than was entered. */
@FactType(name = "identity.absence-ended", version = 1)
public record AbsenceEnded(AbsenceId absence, PersonId person, Instant until) implements Fact {

  @Override
  public LogRef log() {
    return LogRef.WARD;
  }
}
