package jp.junshu.server.gate;

import java.time.Instant;

/**
 * This very act, by its act key, was done before by the same person: a double click, a request sent
 * again.
 */
public final class AlreadyDone extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final String action;
  private final Instant at;
  private final String where;

  AlreadyDone(String action, Instant at, String where) {
    super("%s was done at %s".formatted(action, at));
    this.action = action;
    this.at = at;
    this.where = where;
  }

  /** The act's code. */
  public String action() {
    return action;
  }

  /** When it was done. */
  public Instant at() {
    return at;
  }

  /** The path of the page that shows what came of it. */
  public String where() {
    return where;
  }
}
