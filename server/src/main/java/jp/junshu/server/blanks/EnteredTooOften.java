package jp.junshu.server.blanks;

/** That sheet was entered and taken out too often; nothing was kept. */
public final class EnteredTooOften extends RuntimeException {

  private static final long serialVersionUID = 1L;

  EnteredTooOften(String form, int serial) {
    super("sheet %d of %s".formatted(serial, form));
  }
}
