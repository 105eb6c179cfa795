package jp.junshu.server.assets;

/** How thoroughly, after NIST SP 800-88. */
public enum Level {
  /** Unrecoverable by common tools. */
  CLEAR,
  /** Hard to recover in a laboratory. */
  PURGE,
  /** The medium is destroyed. */
  DESTROY
}
