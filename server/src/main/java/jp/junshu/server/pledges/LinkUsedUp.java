package jp.junshu.server.pledges;

/** Somebody used the address a moment ago, or it was made worthless; nothing was kept. */
public final class LinkUsedUp extends RuntimeException {

  private static final long serialVersionUID = 1L;

  LinkUsedUp() {
    super("the address is used up");
  }
}
