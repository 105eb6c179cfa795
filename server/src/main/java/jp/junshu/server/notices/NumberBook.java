package jp.junshu.server.notices;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The register of document numbers of one fiscal year (文書番号簿): mark by mark, every number from 1 to
 * the last; one that nothing stands under is shown as missing.
 */
public record NumberBook(int fiscalYear, List<Series> series) {

  /** The numbers of one mark. */
  public record Series(String mark, List<Line> lines) {}

  /**
   * A number.
   *
   * @param rows itself and its branches; empty where it is missing
   */
  public record Line(int number, List<NumberRow> rows) {}

  public NumberBook {
    series = List.copyOf(series);
  }

  static NumberBook of(int fiscalYear, List<NumberRow> rows, Map<String, Integer> last) {
    var under = rows.stream().collect(groupingBy(NumberRow::mark, groupingBy(NumberRow::number)));
    var series = new ArrayList<Series>();
    new TreeMap<>(last)
        .forEach(
            (mark, end) -> {
              var lines = new ArrayList<Line>();
              var there = under.getOrDefault(mark, Map.of());
              for (int number = 1; number <= end; number++) {
                lines.add(new Line(number, there.getOrDefault(number, List.of())));
              }
              series.add(new Series(mark, List.copyOf(lines)));
            });
    return new NumberBook(fiscalYear, series);
  }
}
