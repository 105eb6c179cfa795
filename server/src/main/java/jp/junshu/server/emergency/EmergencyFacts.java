package jp.junshu.server.emergency;

import java.time.Instant;
import jp.junshu.core.id.EnvelopeId;
import jp.junshu.core.id.OpeningId;
import jp.junshu.core.merkle.Hash;
import jp.junshu.server.ledger.Fact;
import jp.junshu.server.ledger.FactType;
import jp.junshu.server.ledger.LogRef;

/**
 * The facts of the emergency account. What is done by it stands in facts of its own beside them.
 */
final class EmergencyFacts {

  private EmergencyFacts() {}

  /** Somebody has made an envelope and seen the first half of its code; it opens nothing yet. */
  @FactType(name = "emergency.prepared", version = 1)
  record Prepared(EnvelopeId envelope, long number) implements Fact {
    @Override
    public LogRef log() {
      return LogRef.WARD;
    }
  }

  /** A second person has seen the second half; from now on it can be broken. */
  @FactType(name = "emergency.confirmed", version = 1)
  record Confirmed(EnvelopeId envelope, long number) implements Fact {
    @Override
    public LogRef log() {
      return LogRef.WARD;
    }
  }

  /** It is out of use, unbroken. */
  @FactType(name = "emergency.voided", version = 1)
  record Voided(EnvelopeId envelope, long number) implements Fact {
    @Override
    public LogRef log() {
      return LogRef.WARD;
    }
  }

  /**
   * It was broken.
   *
   * @param said commitment to the name, the reason and the place that whoever broke it wrote
   * @param until when it ends by itself
   */
  @FactType(name = "emergency.opened", version = 1)
  record Opened(OpeningId opening, EnvelopeId envelope, boolean drill, Hash said, Instant until)
      implements Fact {
    @Override
    public LogRef log() {
      return LogRef.WARD;
    }
  }

  /**
   * It is over.
   *
   * @param lines how many lines the list of what was looked at and done has
   * @param list the digest of that list
   */
  @FactType(name = "emergency.ended", version = 1)
  record Ended(OpeningId opening, Opening.How how, int lines, Hash list) implements Fact {
    @Override
    public LogRef log() {
      return LogRef.WARD;
    }
  }

  /** Somebody else has looked at it afterwards; what they say is committed to. */
  @FactType(name = "emergency.reviewed", version = 1)
  record Reviewed(OpeningId opening, Hash said) implements Fact {
    @Override
    public LogRef log() {
      return LogRef.WARD;
    }
  }
}
