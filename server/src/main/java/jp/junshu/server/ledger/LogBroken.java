package jp.junshu.server.ledger;

import java.nio.file.Path;

/**
 * The stored log is not what was signed before. Nothing more is signed until somebody has looked;
 * the message says which log, what is wrong and what to do.
 */
public final class LogBroken extends IllegalStateException {

  static final String MISSING =
      "entries of it were signed, but %s is not there. Put the newest note there that left the"
          + " house, or that both sides agree on, and start again";
  static final String UNREADABLE =
      "%s cannot be read, so nobody knows what was signed last. Mend its permissions, or put the"
          + " newest note there that left the house";
  static final String FOREIGN =
      "%s is no note that this installation signed for it. Bring back the right one, or the right"
          + " key";
  static final String LESS =
      "%s is signed with %s, and what was signed after it is not: somebody who has only the other"
          + " key signed it, or took that signature off. Keep both as they are, and see Restoring"
          + " in docs/operations.md";
  static final String SHORTER =
      "%s names %d entries as signed, the log has %d: it was cut, or an older backup was brought"
          + " back. Bring back a newer one, or decide as docs/operations.md says under Restoring";
  static final String REWRITTEN =
      "it no longer begins with the %d entries signed according to %s: somebody rewrote it, or it"
          + " went on from an older backup. Keep the database as it is, compare with a checkpoint"
          + " that left the house, and see Restoring in docs/operations.md";

  private static final String VANISHED =
      "%s is the newest note of a log that this database does not know: an older backup was brought"
          + " back, or another database. Bring back the right one, or decide as docs/operations.md"
          + " says under Restoring";

  private static final long serialVersionUID = 1;

  LogBroken(String origin, String what) {
    super("log %s: %s".formatted(origin, what));
  }

  private LogBroken(String what) {
    super(what);
  }

  /** The log of that note is gone. */
  static void vanished(Path note) {
    throw new LogBroken(VANISHED.formatted(note));
  }

  LogBroken(String origin, String what, Exception cause) {
    super("log %s: %s".formatted(origin, what), cause);
  }
}
