package jp.junshu.server.database;

/**
 * The program cannot start here. The message is one plain Japanese sentence that says what to do.
 */
public final class StartRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public StartRefused(String sentence) {
    super(sentence);
  }

  public StartRefused(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
