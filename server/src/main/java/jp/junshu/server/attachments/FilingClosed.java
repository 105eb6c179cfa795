package jp.junshu.server.attachments;

import jp.junshu.core.id.FilingId;

/** It is decided or given up: what lies with it stays as it is. */
public final class FilingClosed extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final transient FilingId filing;

  FilingClosed(FilingId filing) {
    super("nothing more is added to %s or taken away".formatted(filing));
    this.filing = filing;
  }

  public FilingId filing() {
    return filing;
  }
}
