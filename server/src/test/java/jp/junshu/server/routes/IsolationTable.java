package jp.junshu.server.routes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The two tables written by hand: {@code isolation.tsv}, what each role is answered on a class of
 * routes in each relation, and {@code isolation-routes.tsv}, the class of each route.
 */
record IsolationTable(Map<Cell, String> cells, List<Route> routes) {

  /** What every class has that says nothing else. */
  static final String ANY = "*";

  /** One cell. */
  record Cell(String kind, Relation relation, Asker who) {}

  /**
   * The class of a route.
   *
   * @param with for which of the things that the table of routes puts in its path; empty for all
   */
  record Route(String kind, String method, String pattern, Optional<String> with) {

    boolean covers(RouteTable.Line line) {
      return method.equals(line.method())
          && pattern.equals(line.pattern())
          && with.map(things -> things.equals(line.written())).orElse(true);
    }
  }

  /** The cell that holds there: of the class, or of all. */
  Optional<Cell> cell(String kind, Relation relation, Asker who) {
    return Stream.of(kind, ANY)
        .map(each -> new Cell(each, relation, who))
        .filter(cells::containsKey)
        .findFirst();
  }

  Optional<Route> route(RouteTable.Line line) {
    var named = routes.stream().filter(route -> route.covers(line)).toList();
    var precise = named.stream().filter(route -> route.with().isPresent()).findFirst();
    return precise.or(() -> named.stream().findFirst());
  }

  /** The table with one cell changed. */
  IsolationTable but(Cell cell, String expected) {
    var changed = new HashMap<>(cells);
    changed.put(cell, expected);
    return new IsolationTable(changed, routes);
  }

  static IsolationTable read() {
    var cells = new HashMap<Cell, String>();
    for (var columns : rows("/isolation.tsv")) {
      for (var relation : columns.get(1).split(",")) {
        for (var who : Asker.values()) {
          var cell = new Cell(columns.getFirst(), Relation.valueOf(relation), who);
          if (cells.put(cell, columns.get(2 + who.ordinal())) != null) {
            throw new IllegalArgumentException("isolation.tsv says it twice: " + cell);
          }
        }
      }
    }
    var routes =
        rows("/isolation-routes.tsv").stream()
            .map(c -> new Route(c.get(0), c.get(1), c.get(2), c.stream().skip(3).findFirst()))
            .toList();
    return new IsolationTable(cells, routes);
  }

  private static List<List<String>> rows(String file) {
    try (var in = Objects.requireNonNull(IsolationTable.class.getResourceAsStream(file))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(Predicate.not(String::isBlank))
          .filter(line -> !line.startsWith("#"))
          .map(line -> List.of(line.strip().split("\\s*\t\\s*|\\s{2,}")))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
