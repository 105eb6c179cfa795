package jp.junshu.server.forms.web;

import java.util.List;
import jp.junshu.server.ui.Choice;
import jp.junshu.server.ui.FieldView;

/**
 * A field of a form as it is drawn.
 *
 * @param view label, hint, error and what was typed
 * @param choices what may be chosen, where something is chosen
 * @param parts date and time, where a moment is asked for
 * @param rows of a table
 */
public record FormField(
    Widget widget,
    FieldView view,
    boolean required,
    List<Choice> choices,
    List<FieldView> parts,
    List<Row> rows) {

  /** How it is drawn. */
  public enum Widget {
    INPUT,
    RADIOS,
    CHECKS,
    SELECT,
    MOMENT,
    TABLE
  }

  /** A row of the table. */
  public record Row(String label, List<FormField> fields) {}

  static FormField of(Widget widget, FieldView view, boolean required, List<Choice> choices) {
    return new FormField(widget, view, required, choices, List.of(), List.of());
  }
}
