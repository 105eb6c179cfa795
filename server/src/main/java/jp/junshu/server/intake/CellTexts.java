package jp.junshu.server.intake;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;
import jp.junshu.core.form.FieldType;
import jp.junshu.server.sheets.SheetCell;

/** What stands in a cell as somebody would have typed it into that kind of field. */
final class CellTexts {

  /**
   * Day 0 of a workbook's numbers; Excel counts a 29 February 1900, so it begins two days early.
   */
  private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

  private static final LocalDate DAY_ZERO_1904 = LocalDate.of(1904, 1, 1);
  private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_465);
  private static final BigDecimal SECONDS_OF_DAY = BigDecimal.valueOf(86_400);

  private final boolean since1904;

  CellTexts(boolean since1904) {
    this.since1904 = since1904;
  }

  String typed(SheetCell cell, FieldType type, FormTerms.Part part) {
    return switch (cell) {
      case SheetCell.Text(var text) -> text;
      case SheetCell.Flag(var yes) -> String.valueOf(yes);
      case SheetCell.Number(var number) -> number(number, type, part);
      case SheetCell.Day(var day) -> day.toString();
      case SheetCell.Formula _, SheetCell.Broken _ ->
          throw new IllegalArgumentException("not a value");
    };
  }

  private String number(BigDecimal number, FieldType type, FormTerms.Part part) {
    if (part == FormTerms.Part.TIME) {
      return time(number);
    }
    return type instanceof FieldType.Day || part == FormTerms.Part.DATE
        ? day(number)
        : plain(number);
  }

  /** A day by its number; what is no whole day stays a number, which no date is read from. */
  private String day(BigDecimal number) {
    boolean whole = number.stripTrailingZeros().scale() <= 0;
    if (!whole || number.signum() <= 0 || number.compareTo(LAST_DAY) > 0) {
      return plain(number);
    }
    var zero = since1904 ? DAY_ZERO_1904 : DAY_ZERO;
    return zero.plusDays(number.longValueExact()).toString();
  }

  /** The part of a day that has passed, as a time of day to the minute. */
  private static String time(BigDecimal number) {
    if (number.signum() < 0 || number.compareTo(BigDecimal.ONE) >= 0) {
      return plain(number);
    }
    var seconds = number.multiply(SECONDS_OF_DAY).setScale(0, RoundingMode.HALF_UP).intValue();
    return seconds % 60 == 0 && seconds < SECONDS_OF_DAY.intValue()
        ? LocalTime.ofSecondOfDay(seconds).toString()
        : plain(number);
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
