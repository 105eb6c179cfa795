package jp.junshu.server.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What somebody typed into a form, as it came, so that nothing of it is lost when something is
 * wrong.
 */
public record RawContent(Map<String, List<String>> values) {

  public RawContent {
    values = Map.copyOf(values);
  }

  /** Nothing typed yet. */
  public static RawContent empty() {
    return new RawContent(Map.of());
  }

  /** The one value of a field; empty if nothing was typed. */
  public String get(String field) {
    var all = values.getOrDefault(field, List.of());
    return all.isEmpty() ? "" : all.getFirst();
  }

  /** All values of a field that takes several. */
  public List<String> all(String field) {
    return values.getOrDefault(field, List.of());
  }

  /** Whether that value is chosen. */
  public boolean chosen(String field, String value) {
    return all(field).contains(value);
  }

  /** The rows of a table into which something was typed. */
  public SortedSet<Integer> filledRows(String table) {
    var rows = new TreeSet<Integer>();
    values.forEach(
        (field, typed) -> {
          if (field.startsWith(table + ".") && typed.stream().anyMatch(v -> !v.isBlank())) {
            row(field, table.length() + 1).ifPresent(rows::add);
          }
        });
    return rows;
  }

  private static Optional<Integer> row(String field, int from) {
    int end = field.indexOf('.', from);
    var digits = end < 0 ? "" : field.substring(from, end);
    return digits.matches("[0-9]{1,4}") ? Optional.of(Integer.valueOf(digits)) : Optional.empty();
  }

  /** A builder of what a filed content would look like typed. */
  static final class Builder {
    private final Map<String, List<String>> values = new LinkedHashMap<>();

    Builder add(String field, String value) {
      values.computeIfAbsent(field, _ -> new ArrayList<>()).add(value);
      return this;
    }

    RawContent build() {
      return new RawContent(values);
    }
  }
}
