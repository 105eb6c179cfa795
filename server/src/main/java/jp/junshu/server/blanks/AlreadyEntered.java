package jp.junshu.server.blanks;

/** Somebody entered that sheet, or told what became of it, before; nothing was changed. */
public final class AlreadyEntered extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public AlreadyEntered(String form, int serial) {
    super("sheet %d of %s is entered or settled".formatted(serial, form));
  }
}
