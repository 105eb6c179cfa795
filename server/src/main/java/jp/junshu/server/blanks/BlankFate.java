package jp.junshu.server.blanks;

/** What became of a sheet that nobody enters. */
public enum BlankFate {
  /** 書き損じ. */
  SPOILED,
  /** 紛失. */
  LOST
}
