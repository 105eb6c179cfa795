package jp.junshu.server.afterwards;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import jp.junshu.core.id.ContractId;
import org.springframework.core.env.Environment;

/** The database as one who may do everything reads it: whether words stand in any row. */
final class WholeDatabase implements AutoCloseable {

  private final Connection db;

  WholeDatabase(Environment installation) {
    try {
      db =
          DriverManager.getConnection(
              installation.getRequiredProperty("junshu.database.url"),
              installation.getRequiredProperty("junshu.database.user"),
              installation.getRequiredProperty("junshu.database.password"));
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** Those of the words that stand in a row of that contract, as text or as its bytes. */
  List<String> holding(ContractId contract, List<String> words) {
    var tables = tables();
    return words.stream()
        .filter(word -> tables.stream().anyMatch(table -> holds(table, contract, word)))
        .toList();
  }

  private boolean holds(String table, ContractId contract, String word) {
    var hex = HexFormat.of().formatHex(word.getBytes(StandardCharsets.UTF_8));
    var sql =
        "SELECT count(*) FROM %s t WHERE contract_id = '%s' AND (t::text LIKE '%%%s%%' OR t::text LIKE '%%%s%%')"
            .formatted(table, contract, word, hex);
    return !strings(sql).equals(List.of("0"));
  }

  /** Every table with rows of contracts. */
  List<String> tables() {
    return strings(
        """
        SELECT format('%I.%I', n.nspname, c.relname)
          FROM pg_attribute a
          JOIN pg_class c ON c.oid = a.attrelid AND c.relkind IN ('r', 'p')
          JOIN pg_namespace n ON n.oid = c.relnamespace
         WHERE a.attname = 'contract_id' AND NOT a.attisdropped
         ORDER BY 1
        """);
  }

  List<String> strings(String sql) {
    try (var statement = db.createStatement();
        var rows = statement.executeQuery(sql)) {
      var found = new ArrayList<String>();
      while (rows.next()) {
        found.add(rows.getString(1));
      }
      return found;
    } catch (SQLException failed) {
      throw new IllegalStateException(sql, failed);
    }
  }

  void does(String sql) {
    try (var statement = db.createStatement()) {
      statement.execute(sql);
    } catch (SQLException failed) {
      throw new IllegalStateException(sql, failed);
    }
  }

  @Override
  public void close() {
    try {
      db.close();
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }
}
