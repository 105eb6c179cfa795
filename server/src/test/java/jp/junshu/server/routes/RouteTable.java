package jp.junshu.server.routes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The hand-written table {@code routes.tsv}: what each of the cast is answered on each route. */
record RouteTable(List<Line> lines) {

  private static final String FILE = "/routes.tsv";
  private static final int BEFORE_CELLS = 4;

  /**
   * One line.
   *
   * @param number where it stands in the file
   * @param with what the variables of the path stand for: a thing of the world, or {@code :text}
   * @param typed what is sent, in the same way
   * @param cells the expected answer for each of the cast
   */
  record Line(
      int number,
      String method,
      String pattern,
      Map<String, String> with,
      Map<String, String> typed,
      Map<Cast, String> cells) {

    String route() {
      return method + " " + pattern;
    }

    boolean changes() {
      return method.equals("POST");
    }

    /** Whether the address itself is used up by the one who may. */
    boolean servesOnce() {
      return pattern.startsWith("/once/");
    }

    /** What is answered where one of its things never was. */
    String absent(Cast who) {
      var answer = String.valueOf(cells.get(who));
      return List.of("sign-in", "401").contains(answer) && !servesOnce() ? answer : "404";
    }

    /** The variables that stand for a thing that may be foreign or absent. */
    List<String> things() {
      return with.entrySet().stream()
          .filter(entry -> !entry.getValue().startsWith(":"))
          .map(Map.Entry::getKey)
          .toList();
    }

    boolean namesContractOrFiling() {
      return pattern.startsWith("/contracts/{contract}") || pattern.startsWith("/filings/{id}");
    }

    /** What the variables of the path stand for, as the table writes it. */
    String written() {
      return with.entrySet().stream()
          .map(entry -> entry.getKey() + "=" + entry.getValue())
          .collect(Collectors.joining(" "));
    }

    /** The line with one cell changed. */
    Line but(Cast who, String expected) {
      var changed = new EnumMap<>(cells);
      changed.put(who, expected);
      return new Line(number, method, pattern, with, typed, changed);
    }
  }

  static RouteTable read() {
    var text = text().lines().toList();
    return new RouteTable(
        IntStream.range(0, text.size())
            .filter(i -> !text.get(i).isBlank() && !text.get(i).startsWith("#"))
            .mapToObj(i -> line(i + 1, text.get(i).split("\t+")))
            .toList());
  }

  private static Line line(int number, String[] columns) {
    if (columns.length != BEFORE_CELLS + Cast.values().length) {
      throw new IllegalArgumentException("routes.tsv line %d: columns".formatted(number));
    }
    var cells = new EnumMap<Cast, String>(Cast.class);
    for (var who : Cast.values()) {
      cells.put(who, columns[BEFORE_CELLS + who.ordinal()]);
    }
    return new Line(number, columns[0], columns[1], pairs(columns[2]), pairs(columns[3]), cells);
  }

  private static Map<String, String> pairs(String column) {
    return Stream.of(column.split(" "))
        .filter(pair -> !pair.equals("-"))
        .map(pair -> pair.split("=", 2))
        .collect(
            Collectors.toMap(
                p -> p[0], p -> p.length > 1 ? p[1] : "", (a, _) -> a, LinkedHashMap::new));
  }

  private static String text() {
    try (var in = Objects.requireNonNull(RouteTable.class.getResourceAsStream(FILE))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
