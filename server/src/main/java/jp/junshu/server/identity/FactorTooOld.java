package jp.junshu.server.identity;

/**
 * What was shown at sign-in was shown too long ago for this. Nothing was done; it is asked anew.
 */
public final class FactorTooOld extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final String act;
  private final String where;

  FactorTooOld(String act, String where) {
    this.act = act;
    this.where = where;
  }

  /** The code of the act that was to be done; empty if the gate does not know it. */
  public String act() {
    return act;
  }

  /** Path of the page of what it was to be done to; empty if there is none. */
  public String where() {
    return where;
  }
}
