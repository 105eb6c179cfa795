package jp.junshu.server.forms;

import jp.junshu.core.form.Form;
import jp.junshu.core.form.FormSchema;

/** A form as the running program knows it: its schema, its record, and what its owner adds. */
record FormDefinition<T extends Form>(FormSchema schema, Class<T> type, FormHandler<T> handler) {

  /** The content as the form's own type. */
  T cast(Form content) {
    return type.cast(content);
  }
}
