package jp.junshu.server.time;

import static java.time.temporal.TemporalAdjusters.dayOfWeekInMonth;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The national holidays of a year that nobody has proclaimed yet, by the Act on National Holidays
 * (国民の祝日に関する法律) as it stands since 2022. The equinoxes by the approximation for 1980 to 2099 of the
 * Hydrographic Department's calendar study group (海上保安庁水路部 暦計算研究会); the day that counts is
 * proclaimed each February for the year after.
 */
final class ReckonedHolidays {

  static final int FIRST = 2022;
  static final int LAST = 2099;

  private static final int EPOCH = 1980;
  private static final double DRIFT = 0.242194;
  private static final double SPRING = 20.8431;
  private static final double AUTUMN = 23.2488;

  private ReckonedHolidays() {}

  /**
   * All of them, with substitutes (振替休日) and days between two holidays (国民の休日).
   *
   * @throws IllegalArgumentException before 2022 and after 2099
   */
  static Set<LocalDate> of(int year) {
    if (year < FIRST || year > LAST) {
      throw new IllegalArgumentException("the holidays of %d are not known".formatted(year));
    }
    var named = named(year).collect(Collectors.toCollection(TreeSet::new));
    var all = new TreeSet<>(named);
    named.stream()
        .map(day -> day.plusDays(1))
        .filter(day -> !named.contains(day) && named.contains(day.plusDays(1)))
        .forEach(all::add);
    named.stream()
        .filter(day -> day.getDayOfWeek() == DayOfWeek.SUNDAY)
        .forEach(day -> all.add(after(day, named)));
    return Set.copyOf(all);
  }

  private static LocalDate after(LocalDate sunday, Set<LocalDate> named) {
    return Stream.iterate(sunday.plusDays(1), day -> day.plusDays(1))
        .filter(day -> !named.contains(day))
        .findFirst()
        .orElseThrow();
  }

  private static Stream<LocalDate> named(int year) {
    return Stream.of(
        LocalDate.of(year, 1, 1),
        monday(year, 1, 2),
        LocalDate.of(year, 2, 11),
        LocalDate.of(year, 2, 23),
        LocalDate.of(year, 3, equinox(year, SPRING)),
        LocalDate.of(year, 4, 29),
        LocalDate.of(year, 5, 3),
        LocalDate.of(year, 5, 4),
        LocalDate.of(year, 5, 5),
        monday(year, 7, 3),
        LocalDate.of(year, 8, 11),
        monday(year, 9, 3),
        LocalDate.of(year, 9, equinox(year, AUTUMN)),
        monday(year, 10, 2),
        LocalDate.of(year, 11, 3),
        LocalDate.of(year, 11, 23));
  }

  private static LocalDate monday(int year, int month, int n) {
    return LocalDate.of(year, month, 1).with(dayOfWeekInMonth(n, DayOfWeek.MONDAY));
  }

  private static int equinox(int year, double in1980) {
    int years = year - EPOCH;
    return (int) (in1980 + DRIFT * years - Math.floorDiv(years, 4));
  }
}
