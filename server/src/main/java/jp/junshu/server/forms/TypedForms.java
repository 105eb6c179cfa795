package jp.junshu.server.forms;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.junshu.core.form.Field;
import jp.junshu.core.form.FieldType;
import jp.junshu.core.form.FormSchema;
import jp.junshu.server.ui.JapaneseDates;

/** A filed content as it would have been typed, for filing it again. */
public final class TypedForms {

  private TypedForms() {}

  /** The content in the fields of its screen. */
  public static RawContent typed(FormSchema schema, Map<String, ?> content) {
    var typed = new LinkedHashMap<String, List<String>>();
    fields(schema.fields(), "", content, typed);
    return new RawContent(typed);
  }

  private static void fields(
      List<Field> fields, String prefix, Map<?, ?> content, Map<String, List<String>> typed) {
    for (var field : fields) {
      var value = content.get(field.name());
      if (value != null) {
        field(field, prefix + field.name(), value, typed);
      }
    }
  }

  private static void field(
      Field field, String path, Object value, Map<String, List<String>> typed) {
    switch (field.type()) {
      case FieldType.Table(var columns, _) -> {
        var rows = (List<?>) value;
        for (int row = 0; row < rows.size(); row++) {
          fields(columns, path + "." + row + ".", (Map<?, ?>) rows.get(row), typed);
        }
      }
      case FieldType.Moment _ -> {
        var at = LocalDateTime.parse((String) value);
        typed.put(path + ".date", List.of(JapaneseDates.full(at.toLocalDate())));
        typed.put(path + ".time", List.of(at.toLocalTime().toString()));
      }
      case FieldType.Day _ ->
          typed.put(path, List.of(JapaneseDates.full(LocalDate.parse((String) value))));
      default -> typed.put(path, several(value));
    }
  }

  private static List<String> several(Object value) {
    var all = new ArrayList<String>();
    if (value instanceof List<?> list) {
      list.forEach(v -> all.add(v.toString()));
    } else {
      all.add(value.toString());
    }
    return List.copyOf(all);
  }
}
