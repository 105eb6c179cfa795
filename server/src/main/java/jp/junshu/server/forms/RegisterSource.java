package jp.junshu.server.forms;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.junshu.core.id.ContractId;

/**
 * A register of a contract as programs read it; answered by the module that keeps it. Called inside
 * a transaction; must not write.
 */
public interface RegisterSource {

  /** Its name in addresses: {@code assets}. */
  String name();

  /** Where people look at it, below the page of the contract. */
  String page();

  /** Its columns, in order; each row has a value for some of them and no other. */
  List<Column> columns();

  /**
   * The next rows by id, at most so many.
   *
   * @param after the last one of the page before; empty to begin
   */
  List<Row> rows(ContractId contract, Optional<UUID> after, int most);

  /** In which order people read it. */
  Comparator<Row> order();

  /** What stands in a column. */
  enum Kind {
    TEXT,
    NUMBER,
    FLAG,
    DAY,
    MOMENT,
    ID,
    IDS
  }

  /**
   * A column. It is called by the words {@code register.<register>.<name>}.
   *
   * @param words for a text that is a code, under which key its words stand; for an id, what kind
   *     of thing it names, as {@link ReferenceSource#target} says it; empty for everything else
   */
  record Column(String name, Kind kind, Optional<String> words) {

    /** A column that is read as it stands. */
    public Column(String name, Kind kind) {
      this(name, kind, Optional.empty());
    }

    /** A column of codes, whose words stand under that key, or of things of that kind. */
    public Column(String name, Kind kind, String words) {
      this(name, kind, Optional.of(words));
    }
  }

  /**
   * A row.
   *
   * @param values strings, longs, booleans and lists of strings by the names of columns; what is
   *     absent is left out
   */
  record Row(UUID id, Map<String, Object> values) {
    public Row {
      values = Map.copyOf(values);
    }

    /** What stands in a column of texts or moments; the empty string where nothing does. */
    public String text(String column) {
      return (String) values.getOrDefault(column, "");
    }
  }
}
