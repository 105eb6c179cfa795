package jp.junshu.server.command;

/** The command line cannot be understood; the message is one Japanese sentence. */
final class Misused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  Misused(String sentence) {
    super(sentence);
  }
}
