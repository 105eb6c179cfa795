package jp.junshu.server.story;

/** The application did not do what the story tells. The message is one Japanese sentence. */
public final class StoryBroken extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public StoryBroken(String sentence) {
    super(sentence);
  }

  public StoryBroken(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
