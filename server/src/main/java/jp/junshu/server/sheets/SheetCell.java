package jp.junshu.server.sheets;

import java.math.BigDecimal;
import java.time.LocalDate;

/** What stands in one cell; an empty cell is none. */
public sealed interface SheetCell {

  /** Words, code point by code point as they stand in the file. */
  record Text(String text) implements SheetCell {}

  /** A number as the file has it; Excel keeps days and times of day as numbers too. */
  record Number(BigDecimal number) implements SheetCell {}

  /** Yes or no. */
  record Flag(boolean yes) implements SheetCell {}

  /** A day; written only, a file that is read has it as a number or as words. */
  record Day(LocalDate day) implements SheetCell {}

  /** A formula. It is never computed, and what it last came to is not believed. */
  record Formula() implements SheetCell {}

  /** An error of Excel's own, for example {@code #REF!}. */
  record Broken(String shown) implements SheetCell {}
}
