package jp.junshu.server.ui;

/**
 * A page asked for a word that no file of messages has: a mistake of ours, never shown as a key.
 */
public final class MissingWord extends RuntimeException {

  private static final long serialVersionUID = 1;

  MissingWord(String key) {
    super("no word for " + key);
  }
}
