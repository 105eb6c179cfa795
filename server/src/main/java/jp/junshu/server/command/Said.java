package jp.junshu.server.command;

/** The application could not start and has said why itself. */
final class Said extends RuntimeException {

  private static final long serialVersionUID = 1L;

  Said(Throwable cause) {
    super(cause);
  }
}
