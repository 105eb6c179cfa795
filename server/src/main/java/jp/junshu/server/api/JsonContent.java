package jp.junshu.server.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.junshu.core.form.Field;
import jp.junshu.core.form.FieldType;
import jp.junshu.core.form.FormSchema;
import jp.junshu.server.forms.FieldError;
import jp.junshu.server.forms.RawContent;

/**
 * Turns JSON into what a person would have typed, so that from there on every check is the one of
 * the screen. Here only kinds are looked at: what is a list, a string, a number, and which names a
 * form has.
 */
public final class JsonContent {

  private static final int MOST_ERRORS = 100;

  private final Map<String, List<String>> typed = new LinkedHashMap<>();
  private final List<FieldError> errors = new ArrayList<>();

  private JsonContent() {}

  /**
   * What was read.
   *
   * @param errors empty if every value is of its field's kind; at most a hundred
   */
  public record Read(RawContent content, List<FieldError> errors) {
    public Read {
      errors = List.copyOf(errors);
    }
  }

  /** Reads an object as that form. */
  public static Read of(FormSchema schema, Map<String, Object> sent) {
    var content = new JsonContent();
    content.object(schema.fields(), "", sent);
    return new Read(
        new RawContent(content.typed), content.errors.stream().limit(MOST_ERRORS).toList());
  }

  private void object(List<Field> fields, String prefix, Map<String, Object> sent) {
    unknown(fields, prefix, sent.keySet());
    for (var field : fields) {
      var value = sent.get(field.name());
      var path = prefix + field.name();
      if (value != null) {
        value(field.type(), path, value);
      } else if (field.type() instanceof FieldType.Flag && field.required()) {
        wrong(path, "required");
      }
    }
  }

  private void unknown(List<Field> fields, String prefix, Set<String> names) {
    var known = fields.stream().map(Field::name).collect(Collectors.toSet());
    names.stream()
        .filter(name -> !known.contains(name))
        .forEach(name -> wrong(prefix + name, "json-unknown"));
  }

  private void value(FieldType type, String path, Object value) {
    switch (type) {
      case FieldType.Flag _ -> flag(path, value);
      case FieldType.Number _ -> number(path, value);
      case FieldType.Moment _ -> moment(path, value);
      case FieldType.Choice(_, var many) when many -> strings(path, value);
      case FieldType.Reference(_, var many) when many -> strings(path, value);
      case FieldType.Table table -> rows(table, path, value);
      default -> string(path, value);
    }
  }

  private void flag(String path, Object value) {
    if (value instanceof Boolean flag) {
      add(path, flag.toString());
    } else {
      wrong(path, "json-flag");
    }
  }

  private void number(String path, Object value) {
    if (value instanceof JsonBody.Digits(var digits) && digits.matches("-?\\d+")) {
      add(path, digits);
    } else {
      wrong(path, "json-number");
    }
  }

  private void string(String path, Object value) {
    if (value instanceof String text) {
      add(path, text);
    } else {
      wrong(path, "json-text");
    }
  }

  /** A day, in whatever way it is written, and a time after T or a space. */
  private void moment(String path, Object value) {
    if (value instanceof String text) {
      var parts = text.strip().split("[T 　]+", 2);
      add(path + ".date", parts[0]);
      add(path + ".time", parts.length > 1 ? parts[1] : "");
    } else {
      wrong(path, "json-text");
    }
  }

  private void strings(String path, Object value) {
    if (value instanceof List<?> list && list.stream().allMatch(String.class::isInstance)) {
      list.forEach(each -> add(path, (String) each));
    } else {
      wrong(path, "json-list");
    }
  }

  private void rows(FieldType.Table table, String path, Object value) {
    if (!(value instanceof List<?> list)) {
      wrong(path, "json-list");
    } else if (list.size() > table.maxRows()) {
      errors.add(FieldError.of(path, "too-many-rows", table.maxRows()));
    } else {
      for (int row = 0; row < list.size(); row++) {
        row(table.columns(), path + "." + row, list.get(row));
      }
    }
  }

  @SuppressWarnings("unchecked") // the reader's keys are strings
  private void row(List<Field> columns, String path, Object value) {
    if (!(value instanceof Map<?, ?> object)) {
      wrong(path, "json-object");
      return;
    }
    object(columns, path + ".", (Map<String, Object>) object);
    if (typed.entrySet().stream().noneMatch(each -> filled(each, path))) {
      wrong(path, "json-empty-row");
    }
  }

  private static boolean filled(Map.Entry<String, List<String>> typed, String path) {
    return typed.getKey().startsWith(path + ".")
        && typed.getValue().stream().anyMatch(text -> !text.isBlank());
  }

  private void add(String path, String text) {
    typed.computeIfAbsent(path, _ -> new ArrayList<>()).add(text);
  }

  private void wrong(String path, String code) {
    errors.add(FieldError.of(path, code));
  }
}
