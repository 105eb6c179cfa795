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
  private int refused;

  Teller(PrintStream out) {
    this.out = out;
  }

  /** The story begins. */
  void begin(String title) {
    out.println();
    out.println("◆ " + title);
  }

  /** A new part of the story begins. */
  void chapter(String title) {
    out.println();
    out.println("■ " + title);
    told = Optional.empty();
  }

  /** Somebody does something; the day is told when it is a new one. */
  void act(LocalDateTime now, Person who, String what, String clause) {
    if (!told.equals(Optional.of(now.toLocalDate()))) {
      out.println("  " + JapaneseDates.full(now.toLocalDate()));
      told = Optional.of(now.toLocalDate());
    }
    acts++;
    var under = clause.isEmpty() ? "" : "  [%s]".formatted(Clauses.titled(clause));
    out.println(
        "    %s %s(%s) %s%s".formatted(MINUTE.format(now), who.name(), who.post(), what, under));
  }

  /** It was done. */
  void done(String what) {
    out.println("          済 " + what);
  }

  /** It was not done, and that is how the story goes. */
  void refused(String what) {
    refused++;
    out.println("          拒否 " + what);
  }

  /** Says something beside the story. */
  void aside(String what) {
    out.println("          " + what);
  }

  /** How many acts were told. */
  int acts() {
    return acts;
  }

  /** How many of them were refused. */
  int refused() {
    return refused;
  }
}
