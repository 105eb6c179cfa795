package jp.junshu.core.gate;

/** A job or listener: acts for a reason from this short list and for no other. */
public record SystemActor(Reason reason) implements Actor {

  /** Why the system acts by itself. */
  public enum Reason {
    /** First start: the log begins, form versions are committed. */
    STARTUP,
    /** A date has come. */
    CALENDAR,
    /** Entries are numbered, checkpoints signed, refusals digested. */
    SEQUENCER,
    /** Whoever runs the machine gave a command there while nobody could sign in. */
    OPERATOR,
    /**
     * Whoever broke the envelope of the emergency account; the opening says who they say they are.
     */
    EMERGENCY,
    /** A scanner looked through what somebody handed in. */
    SCANNER
  }
}
