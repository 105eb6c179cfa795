package jp.junshu.server.blanks;

/** More sheets would lie about than anybody can look after; none was issued. */
public final class TooManyUnused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  TooManyUnused() {
    super("more than " + BlankDesk.UNUSED + " sheets without a use");
  }
}
