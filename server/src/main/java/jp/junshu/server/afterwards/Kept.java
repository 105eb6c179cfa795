package jp.junshu.server.afterwards;

import java.time.LocalDate;
import java.util.Optional;
import jp.junshu.server.time.Calendar;

/**
 * 保存期間: how long records are kept, from the 1 April after the fiscal year they were completed in.
 */
public enum Kept {
  /** 長期: until somebody decides otherwise; its time never runs out by itself. */
  LONG_TERM(0),
  TEN_YEARS(10),
  FIVE_YEARS(5),
  THREE_YEARS(3),
  ONE_YEAR(1);

  private final int years;

  Kept(int years) {
    this.years = years;
  }

  /** The first day of keeping for what was completed on that day. */
  public static LocalDate start(LocalDate completed) {
    return LocalDate.of(Calendar.fiscalYear(completed) + 1, 4, 1);
  }

  /** The last day of keeping; empty for 長期. */
  public Optional<LocalDate> lastDay(LocalDate start) {
    return this == LONG_TERM ? Optional.empty() : Optional.of(start.plusYears(years).minusDays(1));
  }

  /** Whether it is shorter than the other. */
  public boolean shorterThan(Kept other) {
    return compareTo(other) > 0;
  }
}
