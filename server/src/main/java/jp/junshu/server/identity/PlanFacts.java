package jp.junshu.server.identity;

import java.time.LocalDate;
import java.util.List;
import jp.junshu.core.id.PersonId;
import jp.junshu.core.id.PlanId;
import jp.junshu.core.id.PostId;
import jp.junshu.core.id.SectionId;
import jp.junshu.core.merkle.Hash;
import jp.junshu.server.ledger.Fact;
import jp.junshu.server.ledger.FactType;
import jp.junshu.server.ledger.LogRef;

/** The facts of a plan. What it brings about stands in facts of sections and posts beside it. */
final class PlanFacts {

  private PlanFacts() {}

  /**
   * A plan was confirmed, by somebody who wrote nothing in it.
   *
   * @param content commitment to all its lines
   * @param writers everybody who wrote in it
   */
  @FactType(name = "identity.plan-confirmed", version = 1)
  record PlanConfirmed(PlanId plan, LocalDate day, Hash content, List<PersonId> writers)
      implements Fact {
    @Override
    public LogRef log() {
      return LogRef.WARD;
    }
  }

  /** A confirmed plan was taken back before its day; nothing of it comes about. */
  @FactType(name = "identity.plan-withdrawn", version = 1)
  record PlanWithdrawn(PlanId plan, LocalDate day) implements Fact {
    @Override
    public LogRef log() {
      return LogRef.WARD;
    }
  }

  /** That day is the section's last; its contracts go to the other. */
  @FactType(name = "identity.section-merged", version = 1)
  record SectionMerged(SectionId section, SectionId into, LocalDate last) implements Fact {
    @Override
    public LogRef log() {
      return LogRef.WARD;
    }
  }

  /** That day is the post's last, whoever holds it. */
  @FactType(name = "identity.post-closed", version = 1)
  record PostClosed(PostId post, LocalDate last) implements Fact {
    @Override
    public LogRef log() {
      return LogRef.WARD;
    }
  }
}
