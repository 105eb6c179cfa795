package jp.junshu.server.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarTest {

  private final Calendar calendar = Calendar.ofJapan();

  @ParameterizedTest
  @ValueSource(strings = {"2026-03-16", "2026-05-07", "2026-12-28", "2027-01-04", "2030-12-27"})
  void anOrdinaryWeekdayIsABusinessDay(LocalDate day) {
    assertThat(calendar.isBusinessDay(day)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-03-14", "2026-03-15", "2026-03-20", "2026-12-29", "2027-01-03"})
  void weekendsHolidaysAndTheTurnOfTheYearAreNot(LocalDate day) {
    assertThat(calendar.isBusinessDay(day)).isFalse();
  }

  @Test
  void aHolidayOnASundayIsMadeUpForOnTheNextFreeDay() {
    assertThat(HolidayFile.ofJapan())
        .containsEntry(LocalDate.of(2026, 5, 6), "振替休日")
        .containsEntry(LocalDate.of(2027, 3, 22), "振替休日");
    HolidayFile.ofJapan().keySet().stream()
        .filter(day -> day.getDayOfWeek() == DayOfWeek.SUNDAY)
        .forEach(day -> assertThat(firstNamedOtherwise(day)).isEqualTo("振替休日"));
  }

  @Test
  void aDayBetweenTwoHolidaysIsOneToo() {
    assertThat(HolidayFile.ofJapan()).containsEntry(LocalDate.of(2026, 9, 22), "国民の休日");
  }

  @Test
  void everyYearHasItsSixteenHolidaysByLaw() {
    for (var year = 2025; year <= 2030; year++) {
      assertThat(holidaysByLaw(year)).as("%d", year).isEqualTo(16);
    }
  }

  @Test
  void deadlinesCountBusinessDaysOnly() {
    var beforeGoldenWeek = LocalDate.of(2026, 5, 1);
    var afterwards = LocalDate.of(2026, 5, 7);
    assertThat(calendar.plusBusinessDays(beforeGoldenWeek, 1)).isEqualTo(afterwards);
    assertThat(calendar.businessDaysBetween(beforeGoldenWeek, afterwards)).isEqualTo(1);
    assertThat(calendar.plusBusinessDays(LocalDate.of(2026, 5, 2), 0)).isEqualTo(afterwards);
    assertThat(calendar.plusBusinessDays(LocalDate.of(2026, 12, 28), 5)).isEqualTo("2027-01-08");
  }

  @Test
  void addingAndCountingAgree() {
    LocalDate.of(2026, 3, 1)
        .datesUntil(LocalDate.of(2027, 4, 1))
        .forEach(
            day -> {
              var later = calendar.plusBusinessDays(day, 7);
              assertThat(calendar.businessDaysBetween(day, later)).isEqualTo(7);
            });
  }

  @Test
  void theFifthBusinessDayOfJanuarySkipsTheNewYear() {
    assertThat(calendar.businessDayOfMonth(LocalDate.of(2027, 1, 20), 5)).isEqualTo("2027-01-08");
  }

  @Test
  void aBusinessDayEndsWhenTheOfficeCloses() {
    assertThat(calendar.endOfBusinessDay(LocalDate.of(2026, 4, 1)))
        .isEqualTo(Instant.parse("2026-04-01T08:15:00Z"));
  }

  @Test
  void aFiscalYearTurnsOnTheFirstOfApril() {
    assertThat(Calendar.fiscalYear(LocalDate.of(2027, 3, 31))).isEqualTo(2026);
    assertThat(Calendar.fiscalYear(LocalDate.of(2027, 4, 1))).isEqualTo(2027);
  }

  @Test
  void aYearThatTheListDoesNotHaveYetIsReckonedByTheAct() {
    var listed = HolidayFile.ofJapan().keySet();
    listed.stream()
        .map(LocalDate::getYear)
        .distinct()
        .forEach(
            year ->
                assertThat(ReckonedHolidays.of(year))
                    .as("%d", year)
                    .containsExactlyInAnyOrderElementsOf(
                        listed.stream().filter(day -> day.getYear() == year).toList()));
    assertThat(calendar.isBusinessDay(LocalDate.of(2031, 4, 1))).isTrue();
    assertThat(calendar.isBusinessDay(LocalDate.of(2031, 11, 24))).isFalse();
    assertThat(calendar.isBusinessDay(LocalDate.of(2032, 9, 21))).isFalse();
    assertThat(calendar.plusBusinessDays(LocalDate.of(2030, 12, 27), 1))
        .isEqualTo(LocalDate.of(2031, 1, 6));
  }

  @Test
  void aYearBeforeTheActOfTodayOrTooFarAheadIsRefused() {
    for (var day : List.of(LocalDate.of(2021, 4, 1), LocalDate.of(2100, 4, 1))) {
      assertThatIllegalArgumentException().isThrownBy(() -> calendar.isBusinessDay(day));
    }
  }

  private static String firstNamedOtherwise(LocalDate sunday) {
    var holidays = HolidayFile.ofJapan();
    var day = sunday.plusDays(1);
    while (!holidays.getOrDefault(day, "振替休日").equals("振替休日")) {
      day = day.plusDays(1);
    }
    return holidays.getOrDefault(day, "missing");
  }

  private static long holidaysByLaw(int year) {
    return HolidayFile.ofJapan().entrySet().stream()
        .filter(entry -> entry.getKey().getYear() == year)
        .filter(entry -> !entry.getValue().endsWith("休日"))
        .count();
  }
}
