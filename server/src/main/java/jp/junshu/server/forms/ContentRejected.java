package jp.junshu.server.forms;

import java.util.List;

/** The content cannot be filed; nothing was saved. */
public final class ContentRejected extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final transient List<FieldError> errors;

  public ContentRejected(List<FieldError> errors) {
    super("rejected: " + errors);
    this.errors = errors;
  }

  List<FieldError> errors() {
    return errors;
  }
}
