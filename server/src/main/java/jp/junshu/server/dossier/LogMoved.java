package jp.junshu.server.dossier;

/** Something was recorded while the dossier was made; it is made again. */
final class LogMoved extends RuntimeException {

  private static final long serialVersionUID = 1L;

  LogMoved() {
    super("the log moved on while its dossier was made");
  }
}
