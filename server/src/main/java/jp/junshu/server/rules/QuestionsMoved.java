package jp.junshu.server.rules;

import jp.junshu.core.id.EditionId;

/** The questions are not those that were on the page any more; nothing was changed. */
public final class QuestionsMoved extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final transient EditionId edition;

  public QuestionsMoved(EditionId edition) {
    super("questions on %s changed since they were shown".formatted(edition));
    this.edition = edition;
  }

  /** What they are on. */
  public EditionId edition() {
    return edition;
  }
}
