package jp.junshu.server.duties;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import jp.junshu.server.time.BusinessClock;
import jp.junshu.server.time.Calendar;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is due on a day is as late whether the day's end or the office's is meant. */
class LateWordsTest {

  private static Instant jst(String text) {
    return LocalDateTime.parse(text).atZone(BusinessClock.JST).toInstant();
  }

  @ParameterizedTest
  @CsvSource({
    "2027-04-23T00:00, 2027-04-28T16:00, 4",
    "2027-04-22T17:15, 2027-04-28T16:00, 4",
    "2027-04-22T17:15, 2027-04-22T17:16, 0",
    "2027-05-01T00:00, 2027-05-10T09:00, 3",
  })
  void businessDaysAreCountedFromTheDayItWasDue(String due, String now, int days) {
    assertThat(DutyWords.daysLate(jst(due), jst(now), Calendar.ofJapan())).isEqualTo(days);
  }
}
