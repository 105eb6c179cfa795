package jp.junshu.core.policy;

/**
 * How a clause runs on a contract, as the ward decided. In order of strength. Whatever it is,
 * reporting, answering, returning and disposing are closed by none.
 */
public enum Strength {
  /** 観察: the act passes, and what was missing is recorded as an observation. */
  WATCH,
  /** 警告: the act passes once the person was shown what is missing and goes on knowingly. */
  WARN,
  /** 強制: the act is refused until nothing is missing. */
  ENFORCE
}
