package jp.junshu.server.sheets;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** What a workbook says of its sheets (ECMA-376 part 1, 18.2). */
final class WorkbookParts extends DefaultHandler {

  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String STRICT_RELATIONS =
      "http://purl.oclc.org/ooxml/officeDocument/relationships";

  private final List<Tab> sheets = new ArrayList<>();
  private boolean since1904;

  /** A sheet by what its tab says. */
  record Tab(String name, String relation, boolean visible) {}

  List<Tab> sheets() {
    return sheets;
  }

  boolean since1904() {
    return since1904;
  }

  @Override
  public void startElement(String uri, String name, String qualified, Attributes attributes) {
    switch (name) {
      case "workbookPr" -> since1904 = yes(attributes.getValue("date1904"));
      case "sheet" -> {
        var state = attributes.getValue("state");
        sheets.add(
            new Tab(
                text(attributes.getValue("name")),
                relation(attributes),
                state == null || state.equals("visible")));
      }
      default -> {}
    }
  }

  private static String relation(Attributes attributes) {
    var id = attributes.getValue(RELATIONS, "id");
    return text(id == null ? attributes.getValue(STRICT_RELATIONS, "id") : id);
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }

  private static boolean yes(@Nullable String value) {
    return "1".equals(value) || "true".equals(value);
  }
}
