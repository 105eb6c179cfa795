package jp.junshu.server.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import jp.junshu.server.Tries;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {

  /** What days are written with, and what nearly looks like it. */
  private static final String PARTS = "0123456789元令和平成昭年月日RrHSＲ８./-／－() 　火";

  private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

  @Test
  void aDayIsShownAsAnOfficeWritesIt() {
    assertThat(JapaneseDates.full(DAY)).isEqualTo("令和8年11月24日(2026-11-24, 火)");
    assertThat(JapaneseDates.table(DAY)).isEqualTo("2026-11-24 火");
    assertThat(JapaneseDates.seal(DAY)).isEqualTo("8.11.24");
    assertThat(JapaneseDates.full(Instant.parse("2026-11-24T01:42:59Z")))
        .isEqualTo("令和8年11月24日(2026-11-24, 火)10:42");
    assertThat(JapaneseDates.table(Instant.parse("2026-11-23T15:00:00Z")))
        .isEqualTo("2026-11-24 火 00:00");
  }

  @Test
  void theFirstYearOfAnEraHasNoNumber() {
    assertThat(JapaneseDates.era(LocalDate.of(2019, 4, 30))).isEqualTo("平成31年4月30日");
    assertThat(JapaneseDates.era(LocalDate.of(2019, 5, 1))).isEqualTo("令和元年5月1日");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1873-01-01",
        "1912-07-29",
        "1912-07-30",
        "1926-12-24",
        "1926-12-25",
        "1989-01-07",
        "1989-01-08",
        "2019-04-30",
        "2019-05-01"
      })
  void aDayIsReadAsItIsShown(LocalDate day) {
    assertThat(DateReader.read(JapaneseDates.full(day))).isEqualTo(new DateRead.Day(day));
  }

  @Test
  void anEnglishPageShowsTheSameDay() {
    var words = Messages.load().in(Locale.ENGLISH);
    assertThat(words.day(DAY)).isEqualTo("24 November 2026 (Tue)");
    assertThat(words.tableDay(DAY)).isEqualTo("2026-11-24 Tue");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "令和8年11月23日",
        "R8.11.23",
        "r8.11.23",
        "Ｒ８．１１．２３",
        "2026/11/23",
        "2026-11-23",
        "２０２６／１１／２３",
        "2026年11月23日",
        " 令和 8年 11月 23日 ",
        "令和8年11月23日(2026-11-23, 月)",
        "令和08年11月23日",
        "R8-11-23",
      })
  void manyWaysOfWritingADayAreRead(String typed) {
    assertThat(DateReader.read(typed)).isEqualTo(new DateRead.Day(LocalDate.of(2026, 11, 23)));
  }

  @ParameterizedTest
  @CsvSource({
    "令和元年5月1日,2019-05-01",
    "R1.5.1,2019-05-01",
    "平成31年4月30日,2019-04-30",
    "H元.1.8,1989-01-08",
    "昭和64年1月7日,1989-01-07",
    "令和10年2月29日,2028-02-29",
  })
  void theEdgesOfErasAreRead(String typed, LocalDate day) {
    assertThat(DateReader.read(typed)).isEqualTo(new DateRead.Day(day));
  }

  @Test
  void aDayAfterItsEraIsAnErrorThatNamesTheRightOne() {
    assertThat(DateReader.read("平成31年5月1日"))
        .isEqualTo(new DateRead.Unreadable("date.era", List.of("平成31年5月1日", "令和元年5月1日")));
    assertThat(DateReader.read("H元.1.7"))
        .isEqualTo(new DateRead.Unreadable("date.era", List.of("平成元年1月7日", "昭和64年1月7日")));
  }

  @Test
  void aDayThatItsMonthDoesNotHaveIsAnErrorThatNamesTheLastOne() {
    assertThat(DateReader.read("令和9年2月29日"))
        .isEqualTo(new DateRead.Unreadable("date.day", List.of("令和9年2月", "28")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "明日", "8.11.23", "11/23", "20261123", "R0.1.1", "2026/13/1", "R8.11", "1/1/1"})
  void nothingIsGuessed(String typed) {
    assertThat(DateReader.read(typed)).isInstanceOf(DateRead.Unreadable.class);
  }

  @Test
  void everyErrorHasWordsInBothLanguages() {
    for (var typed : List.of("明日", "2026/13/1", "令和9年2月29日", "平成31年5月1日")) {
      var unreadable = (DateRead.Unreadable) DateReader.read(typed);
      for (var locale : List.of(Locale.JAPAN, Locale.ENGLISH)) {
        var words = Messages.load().in(locale);
        assertThat(words.get(unreadable.key(), unreadable.about().toArray())).doesNotContain("{");
      }
    }
  }

  @Test
  void whatIsShownIsReadBack() {
    var first = LocalDate.of(1912, 7, 30);
    var last = LocalDate.of(2118, 12, 31);
    first
        .datesUntil(last)
        .forEach(
            day -> {
              var read = new DateRead.Day(day);
              assertThat(DateReader.read(JapaneseDates.era(day))).isEqualTo(read);
              assertThat(DateReader.read(JapaneseDates.full(day))).isEqualTo(read);
              assertThat(DateReader.read(day.toString())).isEqualTo(read);
            });
  }

  @Test
  void anyTextIsReadOrRefused() {
    Tries.of(
        2000,
        random -> {
          var typed = new StringBuilder();
          random
              .ints(random.nextInt(12), 0, PARTS.length())
              .forEach(at -> typed.append(PARTS.charAt(at)));
          typed.insert(random.nextInt(typed.length() + 1), (char) random.nextInt(0x10000));
          assertThat(DateReader.read(typed.toString())).isNotNull();
        });
  }
}
