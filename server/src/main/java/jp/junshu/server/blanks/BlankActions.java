package jp.junshu.server.blanks;

import jp.junshu.core.gate.Action;

/** The acts on blank sheets, as the gate's rule table names them. */
public final class BlankActions {

  /** Numbers are given and may be printed. */
  public static final Action ISSUE = Action.of("blank.issue");

  /** It is told what became of a number that nobody entered. */
  public static final Action SETTLE = Action.of("blank.settle");

  private BlankActions() {}
}
