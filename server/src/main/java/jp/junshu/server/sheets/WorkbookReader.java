package jp.junshu.server.sheets;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.UnsupportedFileFormatException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.xml.sax.ContentHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Reads the first visible sheet of a workbook as it streams by; formulas are not computed. */
final class WorkbookReader {

  static {
    // The bytes of every part are counted below; how well a part was packed says nothing by itself.
    ZipSecureFile.setMinInflateRatio(0);
    ZipSecureFile.setMaxEntrySize(2 * SheetLimits.ORDINARY.inflated());
    ZipSecureFile.setMaxFileCount(SheetLimits.ORDINARY.parts());
  }

  private static final int TABS = 100;

  private final SheetLimits limits;
  private final List<SheetRemark> remarks = new ArrayList<>();

  WorkbookReader(SheetLimits limits) {
    this.limits = limits;
  }

  SheetFile read(Path file) throws IOException {
    new ZipBounds(limits).check(file);
    try (var book = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
      if (book.getParts().size() > limits.parts()) {
        throw new SheetRefused("too-large");
      }
      return read(new XSSFReader(book), book);
    } catch (OpenXML4JException
        | OpenXML4JRuntimeException
        | UnsupportedFileFormatException
        | ParserConfigurationException e) {
      throw new SheetRefused("no-workbook");
    } catch (SAXException e) {
      throw e.getCause() instanceof SheetRefused refused
          ? refused
          : new SheetRefused("no-workbook");
    }
  }

  private SheetFile read(XSSFReader reader, OPCPackage book)
      throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
    var parts = new WorkbookParts();
    try (var in = bounded(reader.getWorkbookData())) {
      parse(in, parts);
    }
    var chosen = choose(parts.sheets());
    var texts = texts(book);
    var handler = new SheetHandler(limits, texts);
    try (var in = bounded(reader.getSheet(chosen.relation()))) {
      parse(in, handler);
    }
    remarks.addAll(handler.remarks());
    return new SheetFile(handler.rows(), remarks, parts.since1904());
  }

  private WorkbookParts.Tab choose(List<WorkbookParts.Tab> tabs) {
    if (tabs.size() > TABS) {
      throw new SheetRefused("too-large");
    }
    var visible = tabs.stream().filter(WorkbookParts.Tab::visible).toList();
    if (visible.isEmpty()) {
      throw new SheetRefused("no-sheet");
    }
    tabs.stream()
        .filter(tab -> !tab.visible() && !tab.name().equals(WorkbookWriter.CHOICES))
        .forEach(tab -> remarks.add(SheetRemark.of("hidden-sheet", tab.name())));
    visible.stream().skip(1).forEach(tab -> remarks.add(SheetRemark.of("other-sheet", tab.name())));
    return visible.getFirst();
  }

  private List<String> texts(OPCPackage book) throws IOException, SAXException, OpenXML4JException {
    var found =
        book.getPartsByContentType(
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml");
    if (found.size() > 1) {
      throw new SheetRefused("no-workbook");
    }
    var texts = new SharedTexts(limits);
    for (PackagePart part : found) {
      try (var in = bounded(part.getInputStream())) {
        parse(in, texts);
      } catch (ParserConfigurationException e) {
        throw new SheetRefused("no-workbook");
      }
    }
    return texts.all();
  }

  private static void parse(InputStream in, ContentHandler handler)
      throws IOException, SAXException, ParserConfigurationException {
    var xml = XMLHelper.newXMLReader();
    xml.setContentHandler(handler);
    xml.parse(new InputSource(in));
  }

  private InputStream bounded(InputStream in) {
    return new Bounded(in, limits.inflated());
  }

  /** Ends with a refusal where a part unpacks to more than it may. */
  private static final class Bounded extends FilterInputStream {

    private long left;

    Bounded(InputStream in, long most) {
      super(in);
      this.left = most;
    }

    @Override
    public int read() throws IOException {
      int read = super.read();
      counted(read < 0 ? 0 : 1);
      return read;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      return counted(super.read(bytes, from, length));
    }

    private int counted(int read) {
      left -= Math.max(read, 0);
      if (left < 0) {
        throw new SheetRefused("too-large");
      }
      return read;
    }
  }
}
