package jp.junshu.server.intake;

import jp.junshu.core.gate.Action;

/** The acts on a file that somebody hands in; confirming is the act of what its rows become. */
final class ImportActions {

  /** A file is handed in and read. */
  static final Action TAKE = Action.of("import.take");

  /** It is taken back before anybody confirmed it. */
  static final Action UNDO = Action.of("import.undo");

  private ImportActions() {}
}
