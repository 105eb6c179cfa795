package jp.junshu.server.afterwards;

import jp.junshu.core.gate.Missing.Turn;

/** What can stand in the way of carrying out a disposal, and whose turn it is then. */
public enum ErasureHurdle {
  NOT_DECIDED("erasure-decided", Turn.WARD),
  ERASED("not-erased-yet", Turn.NOBODY),
  BEFORE_TIME("erasure-time-over", Turn.NOBODY),
  FILE_FIRST("file-erased-first", Turn.WARD),
  HELD("not-under-hold", Turn.WARD);

  private final String code;
  private final Turn turn;

  ErasureHurdle(String code, Turn turn) {
    this.code = code;
    this.turn = turn;
  }

  /** What the gate calls it: message keys {@code check.<code>} and {@code missing.<code>}. */
  public String code() {
    return code;
  }

  Turn turn() {
    return turn;
  }
}
