package jp.junshu.core.form;

import java.util.List;
import jp.junshu.core.policy.ClauseId;

/**
 * The fields of one version of a form, as they were when something was filed with it.
 *
 * @param no the form's number, for example {@code F06}
 * @param clauses the clauses it serves, the leading one first
 * @param fields in the order of the record's components
 */
public record FormSchema(
    String no, int version, Kind kind, List<ClauseId> clauses, List<Field> fields) {

  public FormSchema {
    clauses = List.copyOf(clauses);
    fields = List.copyOf(fields);
    if (fields.stream().filter(f -> f.type() instanceof FieldType.Table).count() > 1) {
      throw new IllegalArgumentException(no + " has more than one table");
    }
  }
}
