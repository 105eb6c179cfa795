package jp.junshu.server.blanks;

/** Somebody told before what became of that number; nothing was changed. */
public final class AlreadySettled extends RuntimeException {

  private static final long serialVersionUID = 1L;

  AlreadySettled(String form, int serial) {
    super("number %d of %s is settled".formatted(serial, form));
  }
}
