package jp.junshu.server.blanks;

/** What became of a sheet. */
public enum BlankFate {
  /** 書き損じ. */
  SPOILED,
  /** 未使用のまま廃棄. */
  UNNEEDED,
  /** 使用済み: entered and filed. */
  USED,
  /** 紛失. */
  LOST;

  /** Whether somebody tells it of a sheet; what is used is told by its filing. */
  public boolean told() {
    return this != USED;
  }
}
