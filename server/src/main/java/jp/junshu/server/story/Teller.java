package jp.junshu.server.story;

import java.io.PrintStream;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import jp.junshu.server.ui.JapaneseDates;

/**
 * Tells a story on the console: the day, who does what, under which clause, and what came of it.
 */
final class Teller {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm");

  private final PrintStream out;
  private Optional<LocalDate> told = Optional.empty();
  private int acts;

  Teller(PrintStream out) {
    this.out = out;
  }

  /** A new part of the story begins. */
  void chapter(String title) {
    out.println();
    out.println("■ " + title);
  }

  /** Somebody does something; the day is told when it is a new one. */
  void act(LocalDateTime now, Person who, String what, String clause) {
    if (!told.equals(Optional.of(now.toLocalDate()))) {
      out.println();
      out.println(JapaneseDates.full(now.toLocalDate()));
      told = Optional.of(now.toLocalDate());
    }
    acts++;
    out.println(
        "  %s %s(%s)  %s%s"
            .formatted(
                MINUTE.format(now),
                who.name(),
                who.post(),
                what,
                clause.isEmpty() ? "" : "  [" + clause + "]"));
  }

  /** What came of it. */
  void result(String sign, String what) {
    out.println("        %s %s".formatted(sign, what));
  }

  /** How many acts were told. */
  int acts() {
    return acts;
  }
}
