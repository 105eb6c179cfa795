package jp.junshu.server.sheets;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** The rows of a sheet in which something stands (ECMA-376 part 1, 18.3.1). */
final class SheetHandler extends DefaultHandler {

  private static final Pattern WHOLE = Pattern.compile("\\d{1,7}");
  private static final Pattern REFERENCE = Pattern.compile("[A-Z]{1,3}\\d{1,7}");
  private static final Pattern NUMBER =
      Pattern.compile("-?\\d{1,20}(\\.\\d{1,20})?([eE][+-]?\\d{1,3})?");

  private final SheetLimits limits;
  private final List<String> texts;
  private final List<SheetRow> rows = new ArrayList<>();
  private final List<SheetRemark> remarks = new ArrayList<>();

  private TreeMap<Integer, SheetCell> cells = new TreeMap<>();
  private int row;
  private int count;
  private int column;
  private boolean hidden;
  private int hiddenRows;
  private String type = "";
  private boolean formula;
  private boolean inValue;
  private boolean inReading;
  private final StringBuilder value = new StringBuilder();

  SheetHandler(SheetLimits limits, List<String> texts) {
    this.limits = limits;
    this.texts = texts;
  }

  List<SheetRow> rows() {
    return rows;
  }

  List<SheetRemark> remarks() {
    return remarks;
  }

  @Override
  public void startElement(String uri, String name, String qualified, Attributes attributes) {
    switch (name) {
      case "row" -> beginRow(attributes);
      case "c" -> beginCell(attributes);
      case "f" -> formula = true;
      case "rPh" -> inReading = true;
      case "v" -> inValue = true;
      case "t" -> inValue = !inReading;
      default -> {}
    }
  }

  private void beginRow(Attributes attributes) {
    var number = attributes.getValue("r");
    row = number == null ? row + 1 : whole(number);
    column = -1;
    cells = new TreeMap<>();
    hidden = List.of("1", "true").contains(or(attributes.getValue("hidden"), ""));
  }

  private void beginCell(Attributes attributes) {
    var reference = attributes.getValue("r");
    column = reference == null ? column + 1 : column(reference);
    type = or(attributes.getValue("t"), "n");
    formula = false;
    value.setLength(0);
  }

  private static int column(String reference) {
    if (!REFERENCE.matcher(reference).matches()) {
      throw new SheetRefused("no-workbook");
    }
    return new CellReference(reference).getCol();
  }

  private static String or(@Nullable String value, String otherwise) {
    return value == null ? otherwise : value;
  }

  @Override
  public void characters(char[] chars, int from, int length) {
    if (inValue) {
      value.append(chars, from, length);
      if (value.length() > limits.letters()) {
        throw new SheetRefused("too-many-letters", limits.letters());
      }
    }
  }

  @Override
  public void endElement(String uri, String name, String qualified) {
    switch (name) {
      case "v", "t" -> inValue = false;
      case "rPh" -> inReading = false;
      case "c" -> cell().ifPresent(this::keep);
      case "row" -> endRow();
      case "sheetData" -> tellHidden();
      default -> {}
    }
  }

  private void keep(SheetCell cell) {
    if (column >= limits.columns()) {
      throw new SheetRefused("too-many-columns", limits.columns());
    }
    if (++count > limits.cells()) {
      throw new SheetRefused("too-large");
    }
    cells.put(column, cell);
  }

  private Optional<SheetCell> cell() {
    if (formula) {
      return Optional.of(new SheetCell.Formula());
    }
    var text = value.toString();
    if (text.isEmpty()) {
      return Optional.empty();
    }
    return switch (type) {
      case "s" -> words(shared(whole(text)));
      case "inlineStr", "str" -> words(ExcelText.decode(text));
      case "b" -> Optional.of(new SheetCell.Flag(text.equals("1")));
      case "e" -> Optional.of(new SheetCell.Broken(text));
      case "d" -> words(text);
      default -> Optional.of(new SheetCell.Number(number(text)));
    };
  }

  private String shared(int number) {
    if (number >= texts.size()) {
      throw new SheetRefused("no-workbook");
    }
    return texts.get(number);
  }

  private static int whole(String text) {
    if (!WHOLE.matcher(text).matches()) {
      throw new SheetRefused("no-workbook");
    }
    return Integer.parseInt(text);
  }

  /** A number that is no longer than a double's; what is longer was not written by Excel. */
  private static BigDecimal number(String text) {
    if (!NUMBER.matcher(text).matches()) {
      throw new SheetRefused("no-workbook");
    }
    return new BigDecimal(text);
  }

  private static Optional<SheetCell> words(String text) {
    return text.isBlank() ? Optional.empty() : Optional.of(new SheetCell.Text(text));
  }

  private void endRow() {
    if (cells.isEmpty()) {
      return;
    }
    if (rows.size() == limits.rows()) {
      throw new SheetRefused("too-many-rows", limits.rows());
    }
    rows.add(new SheetRow(row, cells));
    if (hidden) {
      hiddenRows++;
    }
  }

  private void tellHidden() {
    if (hiddenRows > 0) {
      remarks.add(SheetRemark.of("hidden-rows", hiddenRows));
    }
  }
}
