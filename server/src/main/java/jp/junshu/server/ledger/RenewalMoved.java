package jp.junshu.server.ledger;

/** Another renewal is open already, or this one is no longer what it was on screen. */
public final class RenewalMoved extends RuntimeException {

  private static final long serialVersionUID = 1L;
}
