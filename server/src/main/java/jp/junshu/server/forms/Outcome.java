package jp.junshu.server.forms;

/** What came of a step. */
public enum Outcome {
  PASSED,
  GRANTED,
  GRANTED_ON_CONDITION,
  RECEIVED,
  AGREED,
  COUNTERSIGNED,
  SENT_BACK,
  REFUSED,
  /** Read what was decided (供覧). */
  READ,
  /** Whoever should have is absent: it went on, and they read it afterwards (後閲). */
  PASSED_OVER,

  /** In force, and given to the other side (施行). */
  ISSUED;

  /**
   * Whether the filer gets what was asked for; only then do the form's own checks stand in the way.
   */
  public boolean favourable() {
    return this != SENT_BACK && this != REFUSED;
  }

  /** Whether words must go with it: a condition, or the reason. */
  public boolean needsWords() {
    return this == GRANTED_ON_CONDITION || this == SENT_BACK || this == REFUSED;
  }
}
