package jp.junshu.server.pledges;

import jp.junshu.core.gate.Action;

/** The acts of this module, as the gate's rule table names them. */
public final class PledgeActions {

  /** Somebody of the contractor is handed an address by which they pledge or confirm. */
  public static final Action LINK = Action.of("pledge.link");

  /** An address that was handed over is made worthless. */
  public static final Action REVOKE = Action.of("pledge.revoke");

  /** Whoever left confirms what goes on. */
  public static final Action CONFIRM = Action.of("leaving.confirm");

  /** It is kept that whoever left did not confirm. */
  public static final Action NOT_CONFIRMED = Action.of("leaving.not-confirmed");

  /** Somebody looked at what whoever left asked for. */
  public static final Action LOOK = Action.of("leaver.look");

  /** Names out of another log are held against who had pledged. */
  public static final Action COMPARE = Action.of("names.compare");

  /** Somebody says what names without a pledge were doing there. */
  public static final Action EXPLAIN = Action.of("names.explain");

  /** A sheet is printed for somebody to sign by hand. */
  public static final Action PRINT = Action.of("paper.print");

  /** What was signed by hand is entered. */
  public static final Action ENTER = Action.of("paper.enter");

  /** A second person lets it count: whoever signed may act from then on. */
  public static final Action COUNTERSIGN = Action.moving("paper.countersign");

  /** What was entered is taken out before it counts. */
  public static final Action RETURN = Action.of("paper.return");

  private PledgeActions() {}
}
