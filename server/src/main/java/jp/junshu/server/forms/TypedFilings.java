package jp.junshu.server.forms;

import jp.junshu.core.form.Form;

/** A filing with its content as the record it was filed with. */
final class TypedFilings {

  private TypedFilings() {}

  static <T extends Form> FiledForm<T> of(FormDefinition<T> form, FilingView view) {
    return new FiledForm<>(
        view.contract(),
        view.filed(),
        FormBinder.build(form, view.content()),
        view.number(),
        view.state(),
        view.occurredAt(),
        view.late());
  }
}
