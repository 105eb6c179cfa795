package jp.junshu.server.identity;

/**
 * What was shown at sign-in was shown too long ago for this. Nothing was done; it is asked anew.
 */
public final class FactorTooOld extends RuntimeException {

  private static final long serialVersionUID = 1;
}
