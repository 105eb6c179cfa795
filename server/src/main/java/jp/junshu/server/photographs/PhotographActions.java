package jp.junshu.server.photographs;

import jp.junshu.core.gate.Action;

/** The acts of this module; each is alone on its contract, so that a person has one photograph. */
public final class PhotographActions {

  /** Who leads the contractor's people hands in a photograph of one of them. */
  public static final Action HAND_IN = Action.moving("photograph.hand-in");

  /** Somebody hands in their own. */
  public static final Action HAND_IN_OWN = Action.moving("photograph.hand-in-own");

  /** Who leads the contractor's people takes one away. */
  public static final Action TAKE_AWAY = Action.moving("photograph.take-away");

  /** Somebody takes away their own. */
  public static final Action TAKE_AWAY_OWN = Action.moving("photograph.take-away-own");

  private PhotographActions() {}
}
