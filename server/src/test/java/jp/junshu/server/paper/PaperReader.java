package jp.junshu.server.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.junshu.core.form.FormSchema;
import jp.junshu.server.ui.Words;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;

/**
 * Reads a printed sheet as a screen reader does, by its tags: which heading has which value. What
 * was printed in the place of another letter is undone by the footnotes. White space is not told
 * apart: a line that was broken has lost its space.
 */
public final class PaperReader {

  private static final Pattern NOTE =
      Pattern.compile(
          "\\(※(\\d+)\\)(?:(?!\\(※).)*?((?:U\\+[0-9A-F]+)+)(?:(?!\\(※).)*?[「\"](.*?)[」\"]");
  private static final Pattern CODE = Pattern.compile("U\\+([0-9A-F]+)");

  private final List<List<Cell>> rows = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private final Map<COSDictionary, Map<Integer, String>> marked = new HashMap<>();
  private final Map<String, String> substitutes = new HashMap<>();

  private PaperReader() {}

  /** A cell of a table. */
  public record Cell(boolean heading, String text) {}

  public static PaperReader read(byte[] pdf) {
    var reader = new PaperReader();
    try (var document = Loader.loadPDF(pdf)) {
      reader.mark(document);
      for (var kid : document.getDocumentCatalog().getStructureTreeRoot().getKids()) {
        reader.walk((PDStructureElement) kid);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    NOTE.matcher(reader.text)
        .results()
        .forEach(
            note ->
                reader.substitutes.put(
                    note.group(3) + "(※" + note.group(1) + ")", letter(note.group(2))));
    return reader;
  }

  private static String letter(String codes) {
    return CODE.matcher(codes)
        .results()
        .map(code -> Character.toString(Integer.parseInt(code.group(1), 16)))
        .collect(Collectors.joining());
  }

  /** All that stands on the sheet, in reading order and as printed. */
  public String text() {
    return text.toString();
  }

  /** As {@link #text()}, with the letters it was written with. */
  public String letter() {
    return restored(text());
  }

  /** Every row of every table, in order. */
  public List<List<String>> rows() {
    return rows.stream()
        .map(row -> row.stream().map(cell -> restored(cell.text())).toList())
        .toList();
  }

  /** What stands beside that heading. */
  public Optional<String> value(String heading) {
    for (var row : rows) {
      for (int i = 0; i + 1 < row.size(); i++) {
        if (row.get(i).heading() && row.get(i).text().equals(bare(heading))) {
          return Optional.of(restored(row.get(i + 1).text()));
        }
      }
    }
    return Optional.empty();
  }

  /** By name of field, what is printed beside the name of each; an empty table is told so. */
  public Map<String, String> values(FormSchema schema, Words words) {
    var values = new LinkedHashMap<String, String>();
    for (var field : schema.fields()) {
      var label = words.get("form.%s.%s".formatted(schema.no(), field.name()));
      value(label).ifPresent(value -> values.put(field.name(), value));
    }
    return values;
  }

  /** A text as it can be compared with what was read. */
  public static String bare(String text) {
    return text.codePoints()
        .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private String restored(String printed) {
    var letters = printed;
    for (var substitute : substitutes.entrySet()) {
      letters = letters.replace(substitute.getKey(), substitute.getValue());
    }
    return letters;
  }

  private void mark(PDDocument document) throws IOException {
    for (var page : document.getPages()) {
      var extractor = new PDFMarkedContentExtractor();
      extractor.processPage(page);
      var texts = marked.computeIfAbsent(page.getCOSObject(), _ -> new HashMap<>());
      extractor.getMarkedContents().forEach(content -> collect(content, texts));
    }
  }

  private static void collect(PDMarkedContent content, Map<Integer, String> texts) {
    for (var part : content.getContents()) {
      if (part instanceof TextPosition position) {
        texts.merge(content.getMCID(), bare(position.getUnicode()), String::concat);
      } else if (part instanceof PDMarkedContent inner) {
        collect(inner, texts);
      }
    }
  }

  private void walk(PDStructureElement element) {
    if (element.getStructureType().equals("TR")) {
      var row = new ArrayList<Cell>();
      for (var kid : element.getKids()) {
        if (kid instanceof PDStructureElement cell) {
          row.add(new Cell(cell.getStructureType().equals("TH"), text(cell)));
        }
      }
      rows.add(row);
      row.forEach(cell -> text.append(cell.text()));
      return;
    }
    for (var kid : element.getKids()) {
      if (kid instanceof PDStructureElement inner) {
        walk(inner);
      } else {
        text.append(leaf(element, kid));
      }
    }
  }

  private String text(PDStructureElement element) {
    return element.getKids().stream()
        .map(kid -> kid instanceof PDStructureElement inner ? text(inner) : leaf(element, kid))
        .collect(Collectors.joining());
  }

  private String leaf(PDStructureElement element, Object kid) {
    return switch (kid) {
      case Integer id -> marked(element.getPage().getCOSObject(), id);
      case PDMarkedContentReference reference ->
          marked(
              (reference.getPage() == null ? element.getPage() : reference.getPage())
                  .getCOSObject(),
              reference.getMCID());
      default -> "";
    };
  }

  private String marked(COSDictionary page, int id) {
    return marked.getOrDefault(page, Map.of()).getOrDefault(id, "");
  }
}
