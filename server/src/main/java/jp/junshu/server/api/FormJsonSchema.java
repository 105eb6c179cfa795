package jp.junshu.server.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.junshu.core.form.Field;
import jp.junshu.core.form.FieldType;
import jp.junshu.core.form.FormSchema;
import jp.junshu.server.ui.Words;

/** The JSON Schema (2020-12) of a form's content, read off the form. */
final class FormJsonSchema {

  /** What {@link jp.junshu.server.text.TextRule} takes at most for one letter. */
  private static final long UNITS_OF_A_LETTER = 16;

  private final String no;
  private final Words words;

  private FormJsonSchema(String no, Words words) {
    this.no = no;
    this.words = words;
  }

  static Map<String, Object> of(FormSchema form, Words words) {
    var tree = new FormJsonSchema(form.no(), words).object(form.fields(), "");
    tree.put("title", words.get("form." + form.no() + ".title"));
    tree.put("x-version", (long) form.version());
    return tree;
  }

  private Map<String, Object> object(List<Field> fields, String prefix) {
    var properties = new LinkedHashMap<String, Object>();
    fields.forEach(field -> properties.put(field.name(), property(field, prefix + field.name())));
    var tree = new LinkedHashMap<String, Object>();
    tree.put("type", "object");
    tree.put("properties", properties);
    tree.put("required", fields.stream().filter(Field::required).map(Field::name).toList());
    tree.put("additionalProperties", false);
    return tree;
  }

  private Map<String, Object> property(Field field, String key) {
    var tree = type(field, key);
    words.find("form." + no + "." + key).ifPresent(label -> tree.put("title", label));
    return tree;
  }

  private Map<String, Object> type(Field field, String key) {
    return switch (field.type()) {
      case FieldType.Text(var max, _) -> text(max, field.required());
      case FieldType.Number(var min, var max) ->
          tree("type", "integer", "minimum", min, "maximum", max);
      case FieldType.Flag _ -> tree("type", "boolean");
      case FieldType.Day _ ->
          tree(
              "type",
              "string",
              "examples",
              List.of("2026-04-01", "R8.4.1", "令和8年4月1日", "2026/4/1"));
      case FieldType.Moment _ ->
          tree("type", "string", "description", "JST", "examples", List.of("2026-11-28T09:30"));
      case FieldType.Choice(var options, var many) ->
          several(many, field.required(), tree("type", "string", "enum", options));
      case FieldType.Reference(var target, var many) ->
          several(
              many, field.required(), tree("type", "string", "format", "uuid", "x-target", target));
      case FieldType.Table(var columns, var most) ->
          tree(
              "type",
              "array",
              "items",
              object(columns, key + "."),
              "minItems",
              field.required() ? 1L : 0L,
              "maxItems",
              (long) most);
    };
  }

  /** JSON Schema counts code points and people count letters, so its bound is the wider one. */
  private static Map<String, Object> text(int max, boolean required) {
    return tree(
        "type",
        "string",
        "minLength",
        required ? 1L : 0L,
        "maxLength",
        max * UNITS_OF_A_LETTER,
        "x-letters",
        (long) max);
  }

  private static Map<String, Object> several(
      boolean many, boolean required, Map<String, Object> one) {
    return many ? tree("type", "array", "items", one, "minItems", required ? 1L : 0L) : one;
  }

  private static Map<String, Object> tree(Object... pairs) {
    var tree = new LinkedHashMap<String, Object>();
    for (int i = 0; i < pairs.length; i += 2) {
      tree.put((String) pairs[i], pairs[i + 1]);
    }
    return tree;
  }
}
