package jp.junshu.server.forms;

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

  /** Its columns, in order; each row has a value for some of them and no other. */
  List<Column> columns();

  /**
   * The next rows by id, at most so many.
   *
   * @param after the last one of the page before; empty to begin
   */
  List<Row> rows(ContractId contract, Optional<UUID> after, int most);

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

  /** A column. */
  record Column(String name, Kind kind) {}

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
  }
}
