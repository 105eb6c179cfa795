package jp.junshu.server.rules;

/** How far the product has come with one way of carrying out one clause. */
public enum CellState {
  DONE("done"),
  BEGUN("begun"),
  NOT_YET("not yet");

  private final String word;

  CellState(String word) {
    this.word = word;
  }

  /** As {@code clauses.csv} writes it. */
  public String word() {
    return word;
  }
}
