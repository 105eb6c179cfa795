package jp.junshu.server.pledges;

import jp.junshu.core.gate.Action;

/** The acts of this module, as the gate's rule table names them. */
public final class PledgeActions {

  /** Somebody of the contractor is handed an address by which they pledge or confirm. */
  public static final Action LINK = Action.of("pledge.link");

  /** An address that was handed over is made worthless. */
  public static final Action REVOKE = Action.of("pledge.revoke");

  private PledgeActions() {}
}
