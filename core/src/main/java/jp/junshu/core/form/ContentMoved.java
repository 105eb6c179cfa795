package jp.junshu.core.form;

import jp.junshu.core.id.FilingId;

/** The content that was seen is not the content that is filed now. */
public final class ContentMoved extends RuntimeException {

  private static final long serialVersionUID = 1;
  private final transient FilingId filing;

  public ContentMoved(FilingId filing) {
    super("the content of %s changed since it was shown".formatted(filing));
    this.filing = filing;
  }

  /** The filing whose content moved. */
  public FilingId filing() {
    return filing;
  }
}
