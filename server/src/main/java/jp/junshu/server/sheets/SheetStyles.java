package jp.junshu.server.sheets;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;

/** How cells look; words are words to Excel too, so that leading zeros stay. */
final class SheetStyles {

  private static final String FONT = "BIZ UDPゴシック";

  private final CellStyle title;
  private final CellStyle heading;
  private final CellStyle words;
  private final CellStyle number;
  private final CellStyle day;

  SheetStyles(Workbook book) {
    this.title = style(book, "@", true, 14, false);
    this.heading = style(book, "@", true, 11, true);
    this.words = style(book, "@", false, 11, true);
    this.number = style(book, "#,##0", false, 11, true);
    this.day = style(book, "yyyy-mm-dd", false, 11, true);
    heading.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
    heading.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    words.setQuotePrefixed(true);
  }

  private static CellStyle style(
      Workbook book, String format, boolean bold, int points, boolean framed) {
    var font = book.createFont();
    font.setFontName(FONT);
    font.setBold(bold);
    font.setFontHeightInPoints((short) points);
    var style = book.createCellStyle();
    style.setFont(font);
    style.setDataFormat(book.createDataFormat().getFormat(format));
    style.setVerticalAlignment(VerticalAlignment.TOP);
    if (framed) {
      style.setWrapText(true);
      style.setBorderBottom(BorderStyle.THIN);
      style.setBorderTop(BorderStyle.THIN);
      style.setBorderLeft(BorderStyle.THIN);
      style.setBorderRight(BorderStyle.THIN);
    }
    return style;
  }

  CellStyle title() {
    return title;
  }

  CellStyle heading() {
    return heading;
  }

  CellStyle words() {
    return words;
  }

  CellStyle number() {
    return number;
  }

  CellStyle day() {
    return day;
  }
}
