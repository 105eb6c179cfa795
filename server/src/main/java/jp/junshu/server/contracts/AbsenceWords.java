package jp.junshu.server.contracts;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import jp.junshu.core.id.PersonId;
import jp.junshu.server.identity.Absence;
import jp.junshu.server.time.BusinessClock;
import jp.junshu.server.ui.Words;

/** An absence in the reader's words; a whole last day is named as that day. */
public final class AbsenceWords {

  private AbsenceWords() {}

  /** From when until when. */
  public static String span(Words words, Absence absence) {
    return span(words, absence.from(), absence.until());
  }

  private static String span(Words words, Instant from, Instant until) {
    return midnight(until)
        ? words.get("absence.span.days", begin(words, from), lastDay(words, until))
        : words.get("absence.span", words.tableMoment(from), words.tableMoment(until));
  }

  /** The end, as one names it: a moment, or the last day. */
  public static String end(Words words, Absence absence) {
    return midnight(absence.until())
        ? lastDay(words, absence.until())
        : words.tableMoment(absence.until());
  }

  /** Why, for whoever reads why; to others only that it was sudden. */
  public static String why(Words words, Absence absence, PersonId reader) {
    return words.get(
        "absence.reason." + (absence.tellsWhy(reader) ? absence.reason().name() : "SUDDEN"));
  }

  /** Who decides in the place of somebody in that role, or that nobody does. */
  public static String deputies(Words words, Deputies.Standing standing) {
    return words.get(
        "absence.deputy.of",
        words.get("role." + standing.role().name()),
        deputies(words, standing.names()));
  }

  /** The names, or that there are none. */
  public static String deputies(Words words, List<String> names) {
    return names.isEmpty()
        ? words.get("absence.deputy.none")
        : String.join(words.get("absence.deputy.and"), names);
  }

  static String later(Words words, Absence absence) {
    return words.get("absence.until.later", end(words, absence));
  }

  private static String begin(Words words, Instant from) {
    return midnight(from)
        ? words.tableDay(from.atZone(BusinessClock.JST).toLocalDate())
        : words.tableMoment(from);
  }

  private static String lastDay(Words words, Instant until) {
    return words.tableDay(until.atZone(BusinessClock.JST).toLocalDate().minusDays(1));
  }

  private static boolean midnight(Instant at) {
    return at.atZone(BusinessClock.JST).toLocalTime().equals(LocalTime.MIDNIGHT);
  }
}
