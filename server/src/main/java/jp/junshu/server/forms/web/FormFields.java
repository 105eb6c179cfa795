package jp.junshu.server.forms.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.junshu.core.form.Field;
import jp.junshu.core.form.FieldType;
import jp.junshu.core.form.FormSchema;
import jp.junshu.server.forms.RawContent;
import jp.junshu.server.ui.Choice;
import jp.junshu.server.ui.Errors;
import jp.junshu.server.ui.FieldView;
import jp.junshu.server.ui.Words;

/** Draws the fields of any form from its schema, what was typed, and what is wrong with it. */
final class FormFields {

  /** The name of the button that asks for more rows. */
  static final String MORE = "more";

  private static final int FIRST_ROWS = 3;
  private static final int MORE_ROWS = 5;
  private static final int FEW = 6;

  private final FormSchema schema;
  private final RawContent raw;
  private final Errors errors;
  private final Words words;
  private final Options options;

  FormFields(FormSchema schema, RawContent raw, Errors errors, Words words, Options options) {
    this.schema = schema;
    this.raw = raw;
    this.errors = errors;
    this.words = words;
    this.options = options;
  }

  /** What a reference may be chosen from. */
  interface Options {
    List<Choice> of(String target);
  }

  List<FormField> all() {
    return fields(schema.fields(), "", "");
  }

  private List<FormField> fields(List<Field> fields, String path, String key) {
    return fields.stream()
        .map(field -> field(field, path + field.name(), key + field.name()))
        .toList();
  }

  private FormField field(Field field, String path, String key) {
    var view = view(field, path, key);
    boolean required = field.required();
    return switch (field.type()) {
      case FieldType.Text(var max, var lines) ->
          FormField.of(
              FormField.Widget.INPUT,
              lines ? view.rows(max > 300 ? 4 : 2) : view.wide(max > 40 ? "l" : "m"),
              required,
              List.of());
      case FieldType.Number _ ->
          FormField.of(
              FormField.Widget.INPUT,
              view.wide("s").typing("numeric", "", true),
              required,
              List.of());
      case FieldType.Day _ ->
          FormField.of(FormField.Widget.INPUT, view.wide("m"), required, List.of());
      case FieldType.Moment _ -> moment(view, path, required);
      case FieldType.Flag _ -> flag(view, path, key);
      case FieldType.Choice(var names, var many) -> chosen(view, names, key, path, many, required);
      case FieldType.Reference(var target, var many) ->
          reference(view, target, path, many, required);
      case FieldType.Table(var columns, var most) -> table(view, columns, path, key, most);
    };
  }

  private FieldView view(Field field, String path, String key) {
    var label = word(key);
    var view =
        FieldView.of(path, field.required() ? label : words.get("form.optional", label))
            .filled(raw.get(path), errors);
    return words.find("form." + schema.no() + "." + key + ".hint").map(view::hint).orElse(view);
  }

  private String word(String key) {
    return words.get("form." + schema.no() + "." + key);
  }

  private FormField moment(FieldView view, String path, boolean required) {
    var date =
        FieldView.of(path + ".date", words.get("form.date"))
            .value(raw.get(path + ".date"))
            .wide("m");
    var time =
        FieldView.of(path + ".time", words.get("form.time"))
            .value(raw.get(path + ".time"))
            .wide("s")
            .typing("numeric", "", true);
    return new FormField(
        FormField.Widget.MOMENT, view, required, List.of(), List.of(date, time), List.of());
  }

  private FormField flag(FieldView view, String path, String key) {
    var yes =
        words
            .find("form." + schema.no() + "." + key + ".yes")
            .orElseGet(() -> words.get("form.yes"));
    return FormField.of(
        FormField.Widget.CHECKS,
        view,
        true,
        List.of(Choice.of("true", yes).chosen(raw.chosen(path, "true"))));
  }

  private FormField chosen(
      FieldView view, List<String> names, String key, String path, boolean many, boolean required) {
    var choices =
        names.stream()
            .map(name -> Choice.of(name, word(key + "." + name)).chosen(raw.chosen(path, name)))
            .toList();
    if (many) {
      return FormField.of(FormField.Widget.CHECKS, view, required, choices);
    }
    return FormField.of(
        names.size() > FEW ? FormField.Widget.SELECT : FormField.Widget.RADIOS,
        view,
        required,
        choices);
  }

  private FormField reference(
      FieldView view, String target, String path, boolean many, boolean required) {
    var offered = options.of(target);
    var untouched = raw.all(path).isEmpty();
    var choices =
        offered.stream()
            .map(c -> c.chosen(untouched ? c.chosen() : raw.chosen(path, c.value())))
            .toList();
    var shown = choices.stream().filter(Choice::chosen).map(Choice::value).findFirst();
    return many
        ? FormField.of(FormField.Widget.CHECKS, view, required, choices)
        : FormField.of(
            FormField.Widget.SELECT, shown.map(view::value).orElse(view), required, choices);
  }

  private FormField table(FieldView view, List<Field> columns, String path, String key, int most) {
    var filled = raw.filledRows(path);
    int spare = raw.get(MORE).isEmpty() ? 1 : MORE_ROWS;
    int shown = filled.isEmpty() ? FIRST_ROWS : Math.min(filled.last() + 1 + spare, most);
    var rows = new ArrayList<FormField.Row>();
    for (int row = 0; row < shown; row++) {
      rows.add(
          new FormField.Row(
              words.get("form.row", row + 1), fields(columns, path + "." + row + ".", key + ".")));
    }
    return new FormField(FormField.Widget.TABLE, view, true, List.of(), List.of(), rows);
  }

  /** Whether a text names a thing by id, so that its label is shown instead. */
  static boolean isId(String text) {
    try {
      return UUID.fromString(text).toString().equals(text);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
