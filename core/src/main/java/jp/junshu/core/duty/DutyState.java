package jp.junshu.core.duty;

/** Where a duty stands, in order of urgency for the one who owes it. Unknown is never met. */
public enum DutyState {
  /** The gate refuses until it is done (停止). */
  STOPPED,
  /** Owed, past its date (遅延). */
  LATE,
  /** Owed, still in time (未了). */
  DUE,
  /** Nobody and nothing has checked (未確認). */
  UNKNOWN,
  /** A record exists and a person read it (記録あり). */
  RECORDED,
  /** Checked by the system, holds now (履行). */
  MET,
  /** Decided so by the ward, with a reason (該当なし). */
  NONE
}
