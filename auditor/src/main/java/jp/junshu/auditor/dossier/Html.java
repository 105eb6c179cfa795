package jp.junshu.auditor.dossier;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A piece of a document. Text gets into one only escaped, whatever a stranger wrote, and the
 * document fetches nothing and runs nothing.
 */
record Html(String markup) {

  static final Html NOTHING = new Html("");

  private static final String STYLE =
      """
      @page{size:A4;margin:14mm}
      *{box-sizing:border-box}
      body{margin:0;background:#eee;color:#000;font:10pt/1.55 "BIZ UDGothic","Noto Sans JP","Yu Gothic",sans-serif}
      main{width:210mm;min-height:297mm;margin:8mm auto;padding:16mm 15mm 14mm 25mm;background:#fff}
      main.wide{width:auto;max-width:297mm;min-height:0;padding:12mm}
      h1{font-size:15pt;text-align:center;letter-spacing:.15em;margin:5mm 0}
      h2{font-size:12pt;margin:7mm 0 2mm}
      table{width:100%;border-collapse:collapse;font-size:9.5pt;line-height:1.45;margin:2mm 0}
      caption{text-align:start;font-weight:700;padding:1mm 0}
      th,td{border:.25mm solid #000;padding:1.1mm 2mm;text-align:start;vertical-align:top;overflow-wrap:break-word}
      th{background:#f2f2f2;font-weight:400}
      thead th{white-space:nowrap}
      tbody th{width:14em}
      thead{display:table-header-group}
      tr{break-inside:avoid}
      .head{display:flex;justify-content:space-between}
      .center{text-align:center}
      .end{text-align:end}
      .drill{border:.5mm solid #000;text-align:center;font-weight:700}
      .proof{border-top:.25mm solid #000;margin-top:6mm;padding-top:1.5mm;font-size:8pt}
      code{font-family:ui-monospace,"Noto Sans Mono",monospace;overflow-wrap:anywhere}
      a{color:#00458b}
      @media (max-width:60rem){main{width:auto;min-height:0;margin:0;padding:1rem}table{display:block;overflow-x:auto}}
      @media print{body{background:#fff}main,main.wide{width:auto;max-width:none;min-height:0;margin:0;padding:0}}
      """;

  static Html text(String text) {
    var out = new StringBuilder();
    text.codePoints().forEach(c -> escape(c, out));
    return new Html(out.toString());
  }

  private static void escape(int c, StringBuilder out) {
    switch (c) {
      case '&' -> out.append("&amp;");
      case '<' -> out.append("&lt;");
      case '>' -> out.append("&gt;");
      case '"' -> out.append("&quot;");
      case '\n' -> out.append("<br>");
      default -> {
        if (c >= ' ') {
          out.appendCodePoint(c);
        }
      }
    }
  }

  static Html all(Stream<Html> pieces) {
    return new Html(pieces.map(Html::markup).collect(Collectors.joining()));
  }

  static Html of(String tag, Html... children) {
    return new Html("<" + tag + ">" + all(Arrays.stream(children)).markup() + "</" + tag + ">\n");
  }

  static Html of(String tag, String text) {
    return of(tag, text(text));
  }

  /** An element with one attribute. */
  static Html with(String tag, String attribute, String value, Html... children) {
    return new Html(
        "<%s %s=\"%s\">%s</%s>\n"
            .formatted(
                tag, attribute, text(value).markup(), all(Arrays.stream(children)).markup(), tag));
  }

  static Html link(String member, String text) {
    return with("a", "href", member, text(text));
  }

  /** A table with headings above. */
  static Html table(String caption, List<String> headings, Stream<List<Html>> rows) {
    return of(
        "table",
        of("caption", caption),
        of("thead", of("tr", all(headings.stream().map(h -> with("th", "scope", "col", text(h)))))),
        of("tbody", all(rows.map(row -> of("tr", all(row.stream().map(c -> of("td", c))))))));
  }

  /** A table of names and values. */
  static Html facts(Stream<List<Html>> lines) {
    return of(
        "table",
        of(
            "tbody",
            all(
                lines.map(
                    line ->
                        of(
                            "tr",
                            with("th", "scope", "row", line.getFirst()),
                            of("td", line.getLast()))))));
  }

  static List<Html> line(String name, String value) {
    return List.of(text(name), text(value));
  }

  /**
   * A whole document.
   *
   * @param drill whether it is of a story, which every page says
   */
  static byte[] document(String title, String shape, boolean drill, Html... content) {
    var band = drill ? with("p", "class", "drill", text("演習データ")) : NOTHING;
    var page =
        "<!DOCTYPE html>\n<html lang=\"ja\">\n<head>\n<meta charset=\"utf-8\">\n"
            + "<meta http-equiv=\"Content-Security-Policy\""
            + " content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
            + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
            + of("title", title).markup()
            + "<style>\n"
            + STYLE
            + "</style>\n</head>\n<body>\n"
            + with("main", "class", shape, band, all(Arrays.stream(content))).markup()
            + "</body>\n</html>\n";
    return page.getBytes(StandardCharsets.UTF_8);
  }
}
