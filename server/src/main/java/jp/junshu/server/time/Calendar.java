package jp.junshu.server.time;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.MonthDay;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The days on which the ward's office works: not on Saturdays, Sundays, national holidays and their
 * substitutes, nor from 29 December to 3 January. For a year that the list does not have yet the
 * holidays are reckoned by the Act, from 2022 to 2099; only the equinoxes could then be proclaimed
 * otherwise. So no list that ran out keeps anybody from reporting. Safe for many threads.
 */
public final class Calendar {

  /** When the office closes, and with it a business day. */
  public static final LocalTime CLOSING = LocalTime.of(17, 15);

  private static final MonthDay YEAR_END = MonthDay.of(12, 29);
  private static final MonthDay NEW_YEAR_END = MonthDay.of(1, 3);

  private final Set<LocalDate> holidays;
  private final Set<Integer> years;
  private final Map<Integer, Set<LocalDate>> reckoned = new ConcurrentHashMap<>();

  private Calendar(Set<LocalDate> holidays) {
    this.holidays = Set.copyOf(holidays);
    this.years = holidays.stream().map(LocalDate::getYear).collect(Collectors.toUnmodifiableSet());
  }

  /** The calendar of Japan, from the list that comes with the program. */
  public static Calendar ofJapan() {
    return new Calendar(HolidayFile.ofJapan().keySet());
  }

  /**
   * Whether the office works on that day.
   *
   * @throws IllegalArgumentException before 2022 and after 2099
   */
  public boolean isBusinessDay(LocalDate day) {
    return !isWeekend(day) && !isYearEnd(day) && !holidaysOf(day.getYear()).contains(day);
  }

  private Set<LocalDate> holidaysOf(int year) {
    return years.contains(year) ? holidays : reckoned.computeIfAbsent(year, ReckonedHolidays::of);
  }

  /** The n-th business day after a day; for n = 0 the day itself, or the next business day. */
  public LocalDate plusBusinessDays(LocalDate day, int n) {
    if (n < 0) {
      throw new IllegalArgumentException("a deadline lies ahead: " + n);
    }
    return n == 0
        ? businessDaysFrom(day).findFirst().orElseThrow()
        : businessDaysFrom(day.plusDays(1)).skip(n - 1L).findFirst().orElseThrow();
  }

  /** How many business days come after the first day, up to and including the second. */
  public int businessDaysBetween(LocalDate after, LocalDate until) {
    return (int)
        after.plusDays(1).datesUntil(until.plusDays(1)).filter(this::isBusinessDay).count();
  }

  /** The n-th business day of a month, counted from 1. */
  public LocalDate businessDayOfMonth(LocalDate anyDay, int n) {
    return plusBusinessDays(anyDay.withDayOfMonth(1).minusDays(1), n);
  }

  /** When the office closes on a day. */
  public Instant endOfBusinessDay(LocalDate day) {
    return day.atTime(CLOSING).atZone(BusinessClock.JST).toInstant();
  }

  /** The fiscal year of a day, named by the year of its April. */
  public static int fiscalYear(LocalDate day) {
    return day.getMonth().compareTo(Month.APRIL) < 0 ? day.getYear() - 1 : day.getYear();
  }

  private Stream<LocalDate> businessDaysFrom(LocalDate day) {
    return Stream.iterate(day, next -> next.plusDays(1)).filter(this::isBusinessDay);
  }

  private static boolean isWeekend(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }

  private static boolean isYearEnd(LocalDate day) {
    var monthDay = MonthDay.from(day);
    return !monthDay.isBefore(YEAR_END) || !monthDay.isAfter(NEW_YEAR_END);
  }
}
