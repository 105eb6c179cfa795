package jp.junshu.server.afterwards;

/** The kinds of records of one contract that are kept each for its own time. */
public enum Records {
  /** The contract's file: everything that is none of the others. */
  FILE(Kept.FIVE_YEARS),
  PLEDGES(Kept.LONG_TERM),
  DISPOSAL_PROOFS(Kept.LONG_TERM);

  private final Kept usually;

  Records(Kept usually) {
    this.usually = usually;
  }

  /** How long they are kept where the ward said nothing else. */
  public Kept usually() {
    return usually;
  }
}
