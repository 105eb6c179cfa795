package jp.junshu.server.blanks;

import jp.junshu.core.gate.Action;

/** The acts on blank sheets, as the gate's rule table names them. */
public final class BlankActions {

  /** Numbers are given and may be printed. */
  public static final Action ISSUE = Action.of("blank.issue");

  /** It is told what became of a number that nobody entered. */
  public static final Action SETTLE = Action.of("blank.settle");

  /** What stands on a sheet is entered, for somebody else to compare. */
  public static final Action ENTER = Action.of("blank.enter");

  /** What was entered is not what stands on the sheet, or was entered in error. */
  public static final Action RETURN = Action.of("blank.return");

  private BlankActions() {}
}
