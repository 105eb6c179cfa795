package jp.junshu.auditor.dossier;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.junshu.core.form.Kind;
import jp.junshu.core.merkle.CanonicalJson;
import org.jspecify.annotations.Nullable;

/** A version of a form as the ward's log commits to it: kind, fields, labels. */
record Schema(String no, long version, Kind kind, List<Field> fields, Map<String, Object> labels) {

  Schema {
    fields = List.copyOf(fields);
  }

  /** A field, or a column of a table. */
  record Field(String name, String type, String target, List<Field> columns) {

    Field {
      columns = List.copyOf(columns);
    }

    private static Field of(Map<String, Object> tree) {
      return new Field(
          Tree.text(tree, "name"),
          Tree.text(tree, "type"),
          Tree.optional(tree, "target").orElse(""),
          tree.containsKey("columns") ? list(tree.get("columns")) : List.of());
    }

    private static List<Field> list(@Nullable Object value) {
      return Tree.objects(value).stream().map(Field::of).toList();
    }

    boolean table() {
      return type.equals("table");
    }
  }

  static Schema parse(String text) {
    var tree = Tree.object(CanonicalJson.parse(text));
    return new Schema(
        Tree.text(tree, "no"),
        Tree.number(tree, "version"),
        Kind.valueOf(Tree.text(tree, "kind")),
        Field.list(tree.get("fields")),
        Tree.object(Tree.object(tree, "labels"), "ja"));
  }

  /** What a field, a column or an option was called, in Japanese. */
  String label(String name) {
    return find(name).orElse(name);
  }

  /** The words of that name, if this version has them. */
  Optional<String> find(String name) {
    return labels.get(name) instanceof String words ? Optional.of(words) : Optional.empty();
  }

  String title() {
    return label("title");
  }

  static String key(String form, long version) {
    return form + "-" + version;
  }
}
