package jp.junshu.server.forms.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.junshu.server.forms.BulkDesk.Offer;
import jp.junshu.server.ui.Words;

/**
 * Several filings of one form side by side: what is the same in all of them once, what differs in a
 * column each.
 *
 * @param same what stands in every one of them alike
 * @param columns labels of what differs
 */
public record BulkView(List<Part> same, List<String> columns, List<Row> rows) {

  /** A label and what stands there. */
  public record Part(String label, String value) {}

  /**
   * A filing and what stands in its columns.
   *
   * @param pick what the choice of this row sends: the filing, its step, the digest shown
   */
  public record Row(Offer offer, String pick, List<String> cells) {}

  static BulkView of(Map<Offer, ContentView> offers) {
    var all = new LinkedHashMap<Offer, Map<String, String>>();
    offers.forEach((offer, content) -> all.put(offer, parts(content)));
    var labels =
        all.values().stream().flatMap(parts -> parts.keySet().stream()).distinct().toList();
    var same = new ArrayList<Part>();
    var columns = new ArrayList<String>();
    for (var label : labels) {
      var values = all.values().stream().map(parts -> parts.getOrDefault(label, "")).toList();
      if (values.size() > 1 && values.stream().distinct().count() == 1) {
        same.add(new Part(label, values.getFirst()));
      } else {
        columns.add(label);
      }
    }
    var rows = all.entrySet().stream().map(each -> row(each.getKey(), each.getValue(), columns));
    return new BulkView(List.copyOf(same), List.copyOf(columns), rows.toList());
  }

  private static Row row(Offer offer, Map<String, String> parts, List<String> columns) {
    var filed = offer.view().filed();
    var pick = "%s.%d.%s".formatted(filed.id(), offer.step().position(), offer.view().seen().hex());
    return new Row(
        offer, pick, columns.stream().map(label -> parts.getOrDefault(label, "")).toList());
  }

  /** Two fields of one label are told apart by their order. */
  private static Map<String, String> parts(ContentView content) {
    var parts = new LinkedHashMap<String, String>();
    content.lines().forEach(line -> put(parts, line.label(), line.value()));
    content.tables().forEach(grid -> put(parts, grid.label(), rows(grid)));
    return parts;
  }

  private static void put(Map<String, String> parts, String label, String value) {
    var free = label;
    for (int i = 2; parts.containsKey(free); i++) {
      free = "%s (%d)".formatted(label, i);
    }
    parts.put(free, value);
  }

  private static String rows(ContentView.Grid grid) {
    return grid.rows().stream()
        .map(row -> row(grid.headings(), row))
        .collect(Collectors.joining("\n"));
  }

  /** Each cell with its heading: a number without one says nothing. */
  private static String row(List<String> headings, List<String> cells) {
    return IntStream.range(0, cells.size())
        .mapToObj(i -> headings.get(i) + ": " + (cells.get(i).isBlank() ? "—" : cells.get(i)))
        .collect(Collectors.joining("、"));
  }

  /** What pressing the button makes of those that are chosen. */
  public String outcomes(Words words) {
    return rows.stream()
        .map(row -> row.offer().step().act().outcomes().getFirst())
        .distinct()
        .map(outcome -> words.get("form.outcome." + outcome.name()))
        .collect(Collectors.joining("・"));
  }
}
