package jp.junshu.core.form;

import java.time.Instant;
import jp.junshu.core.id.FilingId;
import jp.junshu.core.id.OrganizationId;
import jp.junshu.core.id.PersonId;
import jp.junshu.core.merkle.Hash;
import jp.junshu.core.policy.Side;

/**
 * What was put forward, by whom, when; its content is fixed by the digest.
 *
 * @param revision 1 for the first filing, one more each time it was filed again after being sent
 *     back
 * @param digest the commitment to the content; a decision holds for this content only
 */
public record Filed(
    FilingId id,
    int revision,
    Hash digest,
    PersonId by,
    OrganizationId organization,
    Side side,
    Instant at) {

  /**
   * Checks that another person decides, on the content that is filed now.
   *
   * @throws SelfApproval if the decider filed it
   * @throws ContentMoved if the content seen is not the content filed
   */
  public void decidedBy(PersonId decider, Hash seen) {
    if (decider.equals(by)) {
      throw new SelfApproval(decider);
    }
    if (!seen.equals(digest)) {
      throw new ContentMoved(id);
    }
  }
}
