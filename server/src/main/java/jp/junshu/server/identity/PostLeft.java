package jp.junshu.server.identity;

import java.time.LocalDate;
import jp.junshu.core.id.PersonId;
import jp.junshu.core.id.PostId;
import jp.junshu.server.ledger.Fact;
import jp.junshu.server.ledger.FactType;
import jp.junshu.server.ledger.LogRef;

/** That day is the last on which a person holds a post or stands in for its holder. */
@FactType(name = "identity.post-left", version = 1)
public record PostLeft(PostId post, PersonId person, int deputyRank, LocalDate until)
    implements Fact {

  @Override
  public LogRef log() {
    return LogRef.WARD;
  }
}
