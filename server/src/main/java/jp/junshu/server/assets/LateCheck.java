package jp.junshu.server.assets;

import jp.junshu.server.assets.Takeout.Passage;

/**
 * What a person of the ward found when looking at what came back late.
 *
 * @param number 1 for the first look at this take-out; a later one counts instead of it
 * @param done when, and who looked
 */
public record LateCheck(int number, Seal seal, Content content, Passage done) {

  /** Seal and key. */
  public enum Seal {
    INTACT,
    BROKEN,
    UNKNOWN
  }

  /** How many there are, and what is in them. */
  public enum Content {
    COMPLETE,
    DIFFERS,
    UNKNOWN
  }

  /** Whether nothing is doubtful any more; whatever is not known is doubtful. */
  public boolean clears() {
    return seal == Seal.INTACT && content == Content.COMPLETE;
  }
}
