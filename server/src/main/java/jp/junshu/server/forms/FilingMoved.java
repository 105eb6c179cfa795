package jp.junshu.server.forms;

import jp.junshu.core.id.FilingId;

/**
 * Somebody else was first: the filing is not where it was when the page was made. Its page says
 * who, when and what.
 */
public final class FilingMoved extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final transient FilingId filing;

  FilingMoved(FilingId filing) {
    super("%s moved on since it was shown".formatted(filing));
    this.filing = filing;
  }

  /** Which filing. */
  public FilingId filing() {
    return filing;
  }
}
