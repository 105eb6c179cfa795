package jp.junshu.server.ledger;

/**
 * The stored log is not what was signed before. Nothing more is signed until somebody has looked.
 */
public final class LogBroken extends IllegalStateException {

  private static final long serialVersionUID = 1;

  LogBroken(String origin, String what) {
    super("log %s: %s".formatted(origin, what));
  }
}
