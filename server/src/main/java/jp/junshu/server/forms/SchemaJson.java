package jp.junshu.server.forms;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.junshu.core.form.Field;
import jp.junshu.core.form.FieldType;
import jp.junshu.core.form.FormSchema;
import jp.junshu.core.form.Kind;
import jp.junshu.core.policy.ClauseId;

/** The schema of a form version as it is stored and committed. */
final class SchemaJson {

  private SchemaJson() {}

  static Map<String, Object> tree(FormSchema schema) {
    var tree = new LinkedHashMap<String, Object>();
    tree.put("no", schema.no());
    tree.put("version", (long) schema.version());
    tree.put("kind", schema.kind().name());
    tree.put("clauses", schema.clauses().stream().map(ClauseId::toString).toList());
    tree.put("fields", schema.fields().stream().map(SchemaJson::field).toList());
    return tree;
  }

  private static Map<String, Object> field(Field field) {
    var tree = new LinkedHashMap<String, Object>();
    tree.put("name", field.name());
    tree.put("required", field.required());
    switch (field.type()) {
      case FieldType.Text(var max, var lines) -> {
        tree.put("type", lines ? "text" : "line");
        tree.put("max", (long) max);
      }
      case FieldType.Number(var min, var max) -> {
        tree.put("type", "number");
        tree.put("min", min);
        tree.put("max", max);
      }
      case FieldType.Flag _ -> tree.put("type", "flag");
      case FieldType.Choice(var options, var many) -> {
        tree.put("type", many ? "choices" : "choice");
        tree.put("options", options);
      }
      case FieldType.Day _ -> tree.put("type", "day");
      case FieldType.Moment _ -> tree.put("type", "moment");
      case FieldType.Reference(var target, var many) -> {
        tree.put("type", many ? "references" : "reference");
        tree.put("target", target);
      }
      case FieldType.Table(var columns, var maxRows) -> {
        tree.put("type", "table");
        tree.put("columns", columns.stream().map(SchemaJson::field).toList());
        tree.put("max", (long) maxRows);
      }
    }
    return tree;
  }

  static FormSchema read(Map<String, ?> tree) {
    return new FormSchema(
        Json.text(tree, "no"),
        number(tree, "version"),
        Kind.valueOf(Json.text(tree, "kind")),
        Json.strings(tree.get("clauses")).stream().map(ClauseId::of).toList(),
        Json.objects(tree.get("fields")).stream().map(SchemaJson::readField).toList());
  }

  private static Field readField(Map<String, ?> tree) {
    FieldType type =
        switch (Json.text(tree, "type")) {
          case "text" -> new FieldType.Text(number(tree, "max"), true);
          case "line" -> new FieldType.Text(number(tree, "max"), false);
          case "number" -> new FieldType.Number(Json.number(tree, "min"), Json.number(tree, "max"));
          case "flag" -> new FieldType.Flag();
          case "choice" -> new FieldType.Choice(options(tree), false);
          case "choices" -> new FieldType.Choice(options(tree), true);
          case "day" -> new FieldType.Day();
          case "moment" -> new FieldType.Moment();
          case "reference" -> new FieldType.Reference(Json.text(tree, "target"), false);
          case "references" -> new FieldType.Reference(Json.text(tree, "target"), true);
          case "table" ->
              new FieldType.Table(
                  Json.objects(tree.get("columns")).stream().map(SchemaJson::readField).toList(),
                  number(tree, "max"));
          default -> throw new IllegalArgumentException("no field type " + tree.get("type"));
        };
    return new Field(Json.text(tree, "name"), type, Json.flag(tree, "required"));
  }

  private static List<String> options(Map<String, ?> tree) {
    return Json.strings(tree.get("options"));
  }

  private static int number(Map<String, ?> tree, String name) {
    return Math.toIntExact(Json.number(tree, name));
  }
}
