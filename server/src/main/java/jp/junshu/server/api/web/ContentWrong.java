package jp.junshu.server.api.web;

import java.util.List;
import jp.junshu.core.form.FormSchema;
import jp.junshu.server.forms.FieldError;

/** The content cannot be filed as it was sent. */
final class ContentWrong extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final transient FormSchema schema;
  private final transient List<FieldError> errors;

  ContentWrong(FormSchema schema, List<FieldError> errors) {
    super(errors.size() + " errors");
    this.schema = schema;
    this.errors = List.copyOf(errors);
  }

  FormSchema schema() {
    return schema;
  }

  List<FieldError> errors() {
    return errors;
  }
}
