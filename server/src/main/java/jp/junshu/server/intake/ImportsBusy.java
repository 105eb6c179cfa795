package jp.junshu.server.intake;

/** Too many files wait to be read; nothing was taken. */
public final class ImportsBusy extends RuntimeException {

  private static final long serialVersionUID = 1;
}
