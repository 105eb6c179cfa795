package jp.junshu.server.api;

import jp.junshu.core.gate.Action;

/** The acts on clients, as the gate's rule table names them. */
public final class ClientActions {

  /** A system is let in. */
  public static final Action MAKE = Action.of("client.make");

  /** It is not let in any more. */
  public static final Action REVOKE = Action.of("client.revoke");

  private ClientActions() {}
}
