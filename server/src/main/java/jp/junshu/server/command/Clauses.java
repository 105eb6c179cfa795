package jp.junshu.server.command;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import jp.junshu.server.rules.ClauseCells;
import jp.junshu.server.rules.ClauseIndex;
import jp.junshu.server.rules.ClauseTable;

/** The table of the 38 clauses: what the product can, by which code, shown by which tests. */
final class Clauses {

  private static final String TITLES = "/rules/reference/clauses_ja.properties";

  private final PrintStream out;

  Clauses(PrintStream out) {
    this.out = out;
  }

  int run() throws IOException {
    table().whole(ClauseIndex.of(Home.folder())).forEach(out::println);
    return 0;
  }

  static ClauseTable table() throws IOException {
    var titles = new Properties();
    try (var file = Objects.requireNonNull(Clauses.class.getResourceAsStream(TITLES));
        var reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
      titles.load(reader);
    }
    return new ClauseTable(
        ClauseCells.ofThisBuild(), id -> titles.getProperty("clause.%s.title".formatted(id)));
  }
}
