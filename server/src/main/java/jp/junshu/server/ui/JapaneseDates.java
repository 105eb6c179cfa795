package jp.junshu.server.ui;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.chrono.JapaneseDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.util.Locale;
import jp.junshu.server.time.BusinessClock;

/** Dates as a Japanese office writes them. Instants are told in Japan's time. */
public final class JapaneseDates {

  private static final DateTimeFormatter ERA = DateTimeFormatter.ofPattern("G", Locale.JAPAN);
  private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("E", Locale.JAPAN);
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm");

  private JapaneseDates() {}

  /** 令和8年11月24日(2026-11-24, 火): in text and forms. */
  public static String full(LocalDate date) {
    return "%s(%s, %s)".formatted(era(date), date, WEEKDAY.format(date));
  }

  /** 令和8年11月24日(2026-11-24, 火)10:42. */
  public static String full(LocalDateTime time) {
    return full(time.toLocalDate()) + MINUTE.format(time);
  }

  /** As {@link #full(LocalDateTime)}, on the wall of the ward's office. */
  public static String full(Instant moment) {
    return full(inJapan(moment));
  }

  /** 2026-11-24 火: in tables. */
  public static String table(LocalDate date) {
    return date + " " + WEEKDAY.format(date);
  }

  /** 2026-11-24 火 10:42. */
  public static String table(LocalDateTime time) {
    return table(time.toLocalDate()) + " " + MINUTE.format(time);
  }

  /** As {@link #table(LocalDateTime)}, on the wall of the ward's office. */
  public static String table(Instant moment) {
    return table(inJapan(moment));
  }

  /** 令和8年11月24日; the first year of an era is 元年. Before 1873 only the ISO date is known. */
  public static String era(LocalDate date) {
    if (date.getYear() < 1873) {
      return date.toString();
    }
    int year = yearOfEra(date);
    return "%s%s年%d月%d日"
        .formatted(
            ERA.format(JapaneseDate.from(date)),
            year == 1 ? "元" : year,
            date.getMonthValue(),
            date.getDayOfMonth());
  }

  /** 8.11.24: inside the drawing of a seal. */
  public static String seal(LocalDate date) {
    return "%d.%d.%d".formatted(yearOfEra(date), date.getMonthValue(), date.getDayOfMonth());
  }

  static LocalDateTime inJapan(Instant moment) {
    return LocalDateTime.ofInstant(moment, BusinessClock.JST);
  }

  private static int yearOfEra(LocalDate date) {
    return JapaneseDate.from(date).get(ChronoField.YEAR_OF_ERA);
  }
}
