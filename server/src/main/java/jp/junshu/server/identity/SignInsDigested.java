package jp.junshu.server.identity;

import java.time.Instant;
import jp.junshu.core.merkle.Hash;
import jp.junshu.server.ledger.Fact;
import jp.junshu.server.ledger.FactType;
import jp.junshu.server.ledger.LogRef;

/** The sign-ins between two moments of the machine's clock, the first excluded, hash to this. */
@FactType(name = "identity.sign-ins-digested", version = 1)
public record SignInsDigested(Instant after, Instant until, long count, Hash digest)
    implements Fact {

  @Override
  public LogRef log() {
    return LogRef.WARD;
  }
}
