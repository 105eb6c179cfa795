package jp.junshu.server.identity;

import java.time.LocalDate;
import jp.junshu.core.id.PersonId;
import jp.junshu.core.id.PostId;
import jp.junshu.server.ledger.Fact;
import jp.junshu.server.ledger.FactType;
import jp.junshu.server.ledger.LogRef;

/** A person holds a post from that day, or (rank 1 and on) stands in for its holder. */
@FactType(name = "identity.post-held", version = 1)
public record PostHeld(PostId post, PersonId person, int deputyRank, LocalDate from)
    implements Fact {

  @Override
  public LogRef log() {
    return LogRef.WARD;
  }
}
