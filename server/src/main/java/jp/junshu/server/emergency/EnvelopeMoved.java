package jp.junshu.server.emergency;

/** Somebody else did something with it first; nothing was done. */
public final class EnvelopeMoved extends RuntimeException {

  private static final long serialVersionUID = 1;

  EnvelopeMoved() {
    super("it is no longer as it was shown");
  }
}
