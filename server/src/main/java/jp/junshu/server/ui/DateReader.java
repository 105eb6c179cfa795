package jp.junshu.server.ui;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.junshu.server.text.Width;

/**
 * Reads R8.11.23, 令和8年11月23日, 2026/11/23 and 2026-11-23, full width or half. A day that its era
 * does not have is an error that names the right way to write it; nothing is guessed. Days before
 * 1873, when Japan took over the calendar, are not read.
 */
public final class DateReader {

  private static final Pattern WESTERN =
      Pattern.compile("(\\d{4})(?:年|[-/.])(\\d{1,2})(?:月|[-/.])(\\d{1,2})日?");
  private static final Pattern OF_ERA =
      Pattern.compile(
          "(令和|平成|昭和|大正|明治|[RHSTM])(\\d{1,3}|元)(?:年|[-/.])(\\d{1,2})(?:月|[-/.])(\\d{1,2})日?");

  private DateReader() {}

  public static DateRead read(String typed) {
    var text = Width.serial(typed).text().replace(" ", "").toUpperCase(Locale.ROOT);
    text = text.replaceFirst("\\([^)]*\\)$", "");
    Matcher western = WESTERN.matcher(text);
    if (western.matches()) {
      return day(number(western, 1), number(western, 2), number(western, 3), "");
    }
    Matcher ofEra = OF_ERA.matcher(text);
    return ofEra.matches() ? ofEra(ofEra) : new DateRead.Unreadable("date.unreadable", List.of());
  }

  private static DateRead ofEra(Matcher found) {
    var era = Era.of(found.group(1));
    int year = found.group(2).equals("元") ? 1 : number(found, 2);
    if (year < 1) {
      return new DateRead.Unreadable("date.unreadable", List.of());
    }
    int western = era.first().getYear() + year - 1;
    var shown = era.kanji() + (year == 1 ? "元" : year) + "年";
    var read = day(western, number(found, 3), number(found, 4), shown);
    return read instanceof DateRead.Day(var date) ? within(era, date, shown) : read;
  }

  private static DateRead within(Era era, LocalDate date, String shown) {
    if (era.has(date)) {
      return new DateRead.Day(date);
    }
    return new DateRead.Unreadable(
        "date.era",
        List.of(
            shown + date.getMonthValue() + "月" + date.getDayOfMonth() + "日",
            JapaneseDates.era(date)));
  }

  private static DateRead day(int year, int month, int day, String shown) {
    if (year < 1873 || month < 1 || month > 12) {
      return new DateRead.Unreadable(year < 1873 ? "date.unreadable" : "date.month", List.of());
    }
    int last = YearMonth.of(year, month).lengthOfMonth();
    if (day < 1 || day > last) {
      var name = shown.isEmpty() ? year + "年" : shown;
      return new DateRead.Unreadable("date.day", List.of(name + month + "月", String.valueOf(last)));
    }
    return new DateRead.Day(LocalDate.of(year, month, day));
  }

  private static int number(Matcher found, int group) {
    return Integer.parseInt(found.group(group));
  }

  /** An era by its first and, once it is over, last day. */
  private record Era(String kanji, String letter, LocalDate first, Optional<LocalDate> last) {

    private static final List<Era> ALL =
        List.of(
            new Era("令和", "R", LocalDate.of(2019, 5, 1), Optional.empty()),
            new Era("平成", "H", LocalDate.of(1989, 1, 8), Optional.of(LocalDate.of(2019, 4, 30))),
            new Era("昭和", "S", LocalDate.of(1926, 12, 25), Optional.of(LocalDate.of(1989, 1, 7))),
            new Era("大正", "T", LocalDate.of(1912, 7, 30), Optional.of(LocalDate.of(1926, 12, 24))),
            new Era("明治", "M", LocalDate.of(1868, 10, 23), Optional.of(LocalDate.of(1912, 7, 29))));

    static Era of(String name) {
      return ALL.stream()
          .filter(era -> era.kanji.equals(name) || era.letter.equals(name))
          .findFirst()
          .orElseThrow();
    }

    boolean has(LocalDate date) {
      return !date.isBefore(first) && last.map(end -> !date.isAfter(end)).orElse(true);
    }
  }
}
