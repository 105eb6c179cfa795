package jp.junshu.server.story;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import jp.junshu.server.ui.JapaneseDates;

/**
 * Tells a story on the console: the day, who does what, under which clause, and what came of it.
 */
final class Teller {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm");

  /** So many of the things that are missing are told, the rest counted. */
  private static final int SHOWN = 4;

  private PrintStream out;
  private Optional<LocalDate> told = Optional.empty();
  private boolean silent;
  private int acts;
  private int refused;

  Teller(PrintStream out) {
    this.out = out;
  }

  /** From here on nothing is told and nothing counted: what follows is no part of the story. */
  void fallSilent() {
    silent = true;
    out = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
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
    acts += silent ? 0 : 1;
    var under = clause.isEmpty() ? "" : "  [%s]".formatted(Clauses.titled(clause));
    out.println(
        "    %s %s(%s) %s%s".formatted(MINUTE.format(now), who.name(), who.post(), what, under));
  }

  /** It was done. */
  void done(String what) {
    out.println("          済 " + what);
  }

  /** It was not done, and that is how the story goes. */
  void refused(List<String> what) {
    refused += silent ? 0 : 1;
    out.println("          拒否 " + what.getFirst());
    what.stream().skip(1).limit(SHOWN - 1).forEach(line -> out.println("               " + line));
    if (what.size() > SHOWN) {
      out.println("               ほか%d件".formatted(what.size() - SHOWN));
    }
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
