package jp.junshu.server.forms;

import java.util.List;

/** What is done in a step of a route. One step decides; what comes after it only reads. */
public enum StepAct {
  /** 審査. */
  REVIEW(Outcome.PASSED, Outcome.SENT_BACK),
  /** 合議. */
  CONCUR(Outcome.PASSED, Outcome.SENT_BACK),
  /** 決裁. */
  DECIDE(Outcome.GRANTED, Outcome.GRANTED_ON_CONDITION, Outcome.SENT_BACK, Outcome.REFUSED),
  /** 受領. */
  RECEIVE(Outcome.RECEIVED, Outcome.SENT_BACK),
  /** 合意. */
  AGREE(Outcome.AGREED, Outcome.SENT_BACK),
  /** 確認: the other side signs too. */
  COUNTERSIGN(Outcome.COUNTERSIGNED, Outcome.SENT_BACK),
  /** 供覧, of a notice 収受: reads what was decided; nothing waits for it. */
  CIRCULATE(Outcome.READ),
  /** 決裁・施行: the ward issues its notice. */
  ISSUE(Outcome.ISSUED, Outcome.SENT_BACK);

  private final List<Outcome> outcomes;

  StepAct(Outcome... outcomes) {
    this.outcomes = List.of(outcomes);
  }

  /** What may come of it, the favourable ones first. */
  public List<Outcome> outcomes() {
    return outcomes;
  }

  /** Whether it ends the route's deciding part. */
  public boolean decides() {
    return switch (this) {
      case DECIDE, RECEIVE, AGREE, COUNTERSIGN, ISSUE -> true;
      case REVIEW, CONCUR, CIRCULATE -> false;
    };
  }

  /** Whether it goes on without it while everybody who should is absent (後閲). */
  public boolean passable() {
    return this == REVIEW || this == CONCUR;
  }

  /** Whether several may do it at the same time. */
  public boolean sideBySide() {
    return this == CONCUR || this == CIRCULATE;
  }
}
