package jp.junshu.server.photographs;

/**
 * What a scanner said of some bytes.
 *
 * @param why what it found, or why it could not look, as it says that; at most 200 characters
 * @param engine which engine with which signatures; at most 120 characters
 */
public record Verdict(Outcome outcome, String why, String engine) {

  private static final int LETTERS = 200;
  private static final int ENGINE = 120;

  public Verdict {
    why = why.substring(0, Math.min(why.length(), LETTERS));
    engine = engine.substring(0, Math.min(engine.length(), ENGINE));
  }

  /** The four of them; nothing but {@link #CLEAN} is ever shown. */
  public enum Outcome {
    CLEAN,
    INFECTED,
    /** It could not look at all of it, and will not another time: a limit, an encryption. */
    UNSCANNABLE,
    /** No scanner answered. */
    NONE
  }

  static Verdict none(String why) {
    return new Verdict(Outcome.NONE, why, "");
  }
}
