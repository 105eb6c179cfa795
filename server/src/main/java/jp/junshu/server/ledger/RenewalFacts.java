package jp.junshu.server.ledger;

import jp.junshu.core.id.PersonId;
import jp.junshu.core.id.RenewalId;
import jp.junshu.core.merkle.Hash;

/** The facts of a renewal, in the ward's log. */
final class RenewalFacts {

  private RenewalFacts() {}

  /**
   * That every log is signed again was confirmed, by somebody who did not draft it.
   *
   * @param algorithm that they are signed with
   * @param key SHA-256 of the bare public key; so the keys before it vouch for it
   * @param logs how many lacked that signature then
   */
  @FactType(name = "ledger.renewal-confirmed", version = 1)
  record RenewalConfirmed(
      RenewalId renewal, String algorithm, Hash key, long logs, PersonId draftedBy)
      implements Fact {
    @Override
    public LogRef log() {
      return LogRef.WARD;
    }
  }

  /**
   * The newest checkpoint of every log bears that signature.
   *
   * @param logs how many were signed again by this renewal
   * @param digest SHA-256 over a line {@code origin SP size LF} for each of them, sorted by origin
   */
  @FactType(name = "ledger.renewal-done", version = 1)
  record RenewalDone(RenewalId renewal, String algorithm, long logs, Hash digest) implements Fact {
    @Override
    public LogRef log() {
      return LogRef.WARD;
    }
  }
}
