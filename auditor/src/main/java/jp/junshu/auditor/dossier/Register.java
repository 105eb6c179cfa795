package jp.junshu.auditor.dossier;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import jp.junshu.core.merkle.CanonicalJson;

/**
 * A table of what the entries say.
 *
 * @param name of its members under {@code registers/}
 * @param columns how it is drawn; the index of the entry stands before them
 */
record Register(
    String name,
    String title,
    List<Column> columns,
    List<Map<String, Object>> rows,
    Population population) {

  static final String FOLDER = "registers/";

  Register {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /** A column as it is drawn. */
  record Column(String heading, Function<Map<String, Object>, String> cell) {

    /** A column that shows a member as it stands. */
    static Column of(String heading, String member) {
      return new Column(heading, row -> row.containsKey(member) ? row.get(member).toString() : "");
    }
  }

  byte[] json() {
    return CanonicalJson.bytes(Map.of("population", population.tree(), "rows", rows));
  }

  String jsonName() {
    return FOLDER + name + ".json";
  }

  String htmlName() {
    return FOLDER + name + ".html";
  }
}
