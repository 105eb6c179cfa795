package jp.junshu.server.sheets;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.DefaultTempFileCreationStrategy;
import org.apache.poi.util.TempFile;
import org.apache.poi.xssf.streaming.SXSSFCell;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * Writes a sheet as an Excel workbook: the title above, headings that stay in view and are printed
 * on every page, lists to choose from, notes at the headings. Words are written as words, whatever
 * they begin with; nothing in the file is a formula that a person wrote.
 */
public final class WorkbookWriter {

  /** The hidden sheet with what may be chosen. */
  static final String CHOICES = "選択肢";

  /** Row of the headings, counted from 0; the title stands above. */
  private static final int HEADINGS = 1;

  /** How far down the lists reach, so that a template can be filled. */
  private static final int LISTED = 20_000;

  private static final int KEPT_ROWS = 100;
  private static final int WIDTH_UNIT = 256;
  private static final int MOST_WIDTH = 60;

  /** Beyond this a number in a workbook is no longer exact (IEEE 754 binary64, fifteen digits). */
  private static final BigDecimal EXACT = BigDecimal.valueOf(999_999_999_999_999L);

  /** Before it Excel counts a day that never was. */
  private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);

  static {
    // What is written between waits in a folder that nobody else on the machine can read.
    TempFile.setTempFileCreationStrategy(new DefaultTempFileCreationStrategy(ownFolder()));
  }

  private final SXSSFWorkbook book;
  private final SheetStyles styles;

  private static File ownFolder() {
    try {
      return Files.createTempDirectory("junshu-sheets").toFile();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private WorkbookWriter(SXSSFWorkbook book) {
    this.book = book;
    this.styles = new SheetStyles(book);
  }

  /** Writes the workbook; the stream stays open. */
  public static void write(Sheet sheet, OutputStream out) throws IOException {
    try (var book = new SXSSFWorkbook(KEPT_ROWS)) {
      book.setCompressTempFiles(true);
      new WorkbookWriter(book).fill(sheet);
      book.write(out);
    }
  }

  private void fill(Sheet sheet) {
    var tab = book.createSheet(sheet.name());
    var columns = sheet.columns();
    title(tab, sheet);
    headings(tab, columns);
    for (int i = 0; i < sheet.rows().size(); i++) {
      row(tab, HEADINGS + 1 + i, columns, sheet.rows().get(i));
    }
    page(tab, columns.size());
    lists(tab, columns);
  }

  private void title(SXSSFSheet tab, Sheet sheet) {
    var cell = tab.createRow(0).createCell(0);
    cell.setCellValue(ExcelText.encode(sheet.title()));
    cell.setCellStyle(styles.title());
  }

  private void headings(SXSSFSheet tab, List<Sheet.Column> columns) {
    var row = tab.createRow(HEADINGS);
    var drawing = tab.createDrawingPatriarch();
    var helper = book.getCreationHelper();
    for (int i = 0; i < columns.size(); i++) {
      var column = columns.get(i);
      var cell = row.createCell(i);
      cell.setCellValue(ExcelText.encode(column.heading()));
      cell.setCellStyle(styles.heading());
      tab.setColumnWidth(i, Math.min(column.width(), MOST_WIDTH) * WIDTH_UNIT);
      tab.setDefaultColumnStyle(i, column.day() ? styles.day() : styles.words());
      if (!column.note().isEmpty()) {
        var note = drawing.createCellComment(under(helper.createClientAnchor(), i));
        note.setString(helper.createRichTextString(ExcelText.encode(column.note())));
        cell.setCellComment(note);
      }
    }
  }

  private static ClientAnchor under(ClientAnchor anchor, int column) {
    anchor.setCol1(column);
    anchor.setCol2(column + 3);
    anchor.setRow1(HEADINGS + 1);
    anchor.setRow2(HEADINGS + 6);
    return anchor;
  }

  private void row(
      SXSSFSheet tab, int number, List<Sheet.Column> columns, List<Optional<SheetCell>> values) {
    var row = tab.createRow(number);
    for (int i = 0; i < columns.size(); i++) {
      var cell = row.createCell(i);
      cell.setCellStyle(columns.get(i).day() ? styles.day() : styles.words());
      values.get(i).ifPresent(value -> set(cell, value));
    }
  }

  private void set(SXSSFCell cell, SheetCell value) {
    switch (value) {
      case SheetCell.Text(var text) -> words(cell, text);
      case SheetCell.Number(var number) when number.abs().compareTo(EXACT) <= 0 -> {
        cell.setCellStyle(styles.number());
        cell.setCellValue(number.doubleValue());
      }
      case SheetCell.Number(var number) -> words(cell, number.toPlainString());
      case SheetCell.Day(var day) when day.isBefore(FIRST_DAY) -> words(cell, day.toString());
      case SheetCell.Day(var day) -> cell.setCellValue(day);
      case SheetCell.Flag(var yes) -> cell.setCellValue(yes);
      case SheetCell.Formula _, SheetCell.Broken _ ->
          throw new IllegalArgumentException("a formula is never written");
    }
  }

  private void words(Cell cell, String text) {
    if (text.length() > SheetLimits.ORDINARY.letters()) {
      throw new SheetRefused("too-many-letters", SheetLimits.ORDINARY.letters());
    }
    cell.setCellStyle(styles.words());
    cell.setCellValue(ExcelText.encode(text));
  }

  private static void page(SXSSFSheet tab, int columns) {
    tab.createFreezePane(0, HEADINGS + 1);
    tab.setRepeatingRows(new CellRangeAddress(HEADINGS, HEADINGS, -1, -1));
    tab.setFitToPage(true);
    tab.getPrintSetup().setPaperSize((short) 9);
    tab.getPrintSetup().setLandscape(columns > 6);
    tab.getPrintSetup().setFitHeight((short) 0);
    tab.getFooter().setCenter("&P / &N");
  }

  private void lists(SXSSFSheet tab, List<Sheet.Column> columns) {
    if (columns.stream().allMatch(column -> column.choices().isEmpty())) {
      return;
    }
    var hidden = book.createSheet(CHOICES);
    int most = columns.stream().mapToInt(column -> column.choices().size()).max().orElse(0);
    for (int i = 0; i < most; i++) {
      var row = hidden.createRow(i);
      for (int column = 0; column < columns.size(); column++) {
        var choices = columns.get(column).choices();
        if (i < choices.size()) {
          words(row.createCell(column), choices.get(i));
        }
      }
    }
    book.setSheetVisibility(1, SheetVisibility.HIDDEN);
    for (int column = 0; column < columns.size(); column++) {
      list(tab, column, columns.get(column).choices().size());
    }
  }

  /** A list to choose from; something else may be written and is told when the file is read. */
  private static void list(SXSSFSheet tab, int column, int choices) {
    if (choices == 0) {
      return;
    }
    var letter = CellReference.convertNumToColString(column);
    var range = "'%s'!$%s$1:$%s$%d".formatted(CHOICES, letter, letter, choices);
    var helper = tab.getDataValidationHelper();
    var validation =
        helper.createValidation(
            helper.createFormulaListConstraint(range),
            new CellRangeAddressList(HEADINGS + 1, HEADINGS + LISTED, column, column));
    validation.setShowErrorBox(false);
    tab.addValidationData(validation);
  }
}
