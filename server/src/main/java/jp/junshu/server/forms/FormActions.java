package jp.junshu.server.forms;

import jp.junshu.core.form.FormSchema;
import jp.junshu.core.gate.Action;

/** The acts of a form as the gate knows them: by form, with the kind as the family. */
final class FormActions {

  private FormActions() {}

  static Action file(FormDefinition<?> form) {
    return action("file:", form);
  }

  static Action decide(FormDefinition<?> form) {
    return action("decide:", form);
  }

  /** Enters what was decided in another system. */
  static Action outside(FormDefinition<?> form) {
    return action("outside:", form);
  }

  static Action withdraw(FormDefinition<?> form) {
    return action("withdraw:", form);
  }

  static Action takeBack(FormDefinition<?> form) {
    return action("take-back:", form);
  }

  static Action abandon(FormDefinition<?> form) {
    return action("abandon:", form);
  }

  static Action passOver(FormDefinition<?> form) {
    return action("pass-over:", form);
  }

  static Action readAfter(FormDefinition<?> form) {
    return action("read-after:", form);
  }

  static Action circulated(FormDefinition<?> form) {
    return action("circulated:", form);
  }

  private static Action action(String verb, FormDefinition<?> form) {
    FormSchema schema = form.schema();
    return new Action(
        verb + schema.no(), verb + schema.kind().name(), form.handler().movesStanding());
  }
}
