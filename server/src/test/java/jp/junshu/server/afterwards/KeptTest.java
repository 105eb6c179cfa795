package jp.junshu.server.afterwards;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class KeptTest {

  @Test
  @Tag("clause:7/prevent")
  void itIsCountedFromTheFirstOfAprilAfterTheFiscalYearOfTheCompletion() {
    assertThat(Kept.start(LocalDate.of(2027, 3, 31))).isEqualTo(LocalDate.of(2027, 4, 1));
    assertThat(Kept.start(LocalDate.of(2027, 4, 1))).isEqualTo(LocalDate.of(2028, 4, 1));
  }

  @Test
  void fiveYearsEndOnTheLastOfMarchAndTheLongTermNever() {
    var start = LocalDate.of(2027, 4, 1);
    assertThat(Kept.FIVE_YEARS.lastDay(start)).contains(LocalDate.of(2032, 3, 31));
    assertThat(Kept.LONG_TERM.lastDay(start)).isEmpty();
  }
}
