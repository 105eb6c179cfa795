package jp.junshu.server.intake;

import jp.junshu.core.form.Field;

/**
 * A column of a form's sheet.
 *
 * @param key under which the field's words stand
 * @param ofRow whether it is a column of the form's table
 */
record PlanColumn(Field field, String key, boolean ofRow, FormTerms.Part part, String heading) {

  /** Where in what was typed its value stands: the field's own path, or that of a row. */
  String path(String table, int row) {
    var path = ofRow ? table + "." + row + "." + field.name() : field.name();
    return switch (part) {
      case WHOLE -> path;
      case DATE -> path + ".date";
      case TIME -> path + ".time";
    };
  }
}
