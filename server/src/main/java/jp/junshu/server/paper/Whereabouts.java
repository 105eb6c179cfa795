package jp.junshu.server.paper;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.junshu.server.ui.Words;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Where on a sheet a text stands, as its reader would say it: the label of its field. */
final class Whereabouts {

  private Whereabouts() {}

  static String of(TextNode text, Words words) {
    var named = text.parent() instanceof Element parent ? parent.closest("[data-label]") : null;
    if (named != null) {
      return named.attr("data-label");
    }
    var cell = text.parent() instanceof Element parent ? parent.closest("td, dd") : null;
    if (cell == null) {
      return words.get("paper.elsewhere");
    }
    var label = cell.normalName().equals("dd") ? dt(cell) : header(cell, words);
    return label.filter(found -> !found.isBlank()).orElseGet(() -> words.get("paper.elsewhere"));
  }

  private static Optional<String> dt(Element cell) {
    return Optional.ofNullable(cell.previousElementSibling()).map(Element::text);
  }

  /** The heading left of the cell in its row, or the one of its column. */
  private static Optional<String> header(Element cell, Words words) {
    for (var e = cell.previousElementSibling(); e != null; e = e.previousElementSibling()) {
      if (e.normalName().equals("th")) {
        return Optional.of(e.text());
      }
    }
    return Optional.ofNullable(cell.closest("table")).map(table -> column(table, cell, words));
  }

  private static String column(Element table, Element cell, Words words) {
    var headings = table.selectFirst("tr");
    var heading =
        headings == null || headings.childrenSize() <= cell.elementSiblingIndex()
            ? ""
            : headings.child(cell.elementSiblingIndex()).text();
    var caption = table.selectFirst("caption:not(.hidden-text)");
    var row = cell.closest("tbody") != null && table.selectFirst("thead") != null;
    return Stream.of(
            caption == null ? "" : caption.text(),
            row ? words.get("paper.row", rowOf(cell)) : "",
            heading)
        .filter(part -> !part.isBlank())
        .collect(Collectors.joining(" "));
  }

  private static int rowOf(Element cell) {
    var row = cell.closest("tr");
    return row == null ? 0 : row.elementSiblingIndex() + 1;
  }
}
