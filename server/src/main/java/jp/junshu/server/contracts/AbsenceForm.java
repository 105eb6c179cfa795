package jp.junshu.server.contracts;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.junshu.server.identity.Absence;
import jp.junshu.server.text.Width;
import jp.junshu.server.time.BusinessClock;
import jp.junshu.server.ui.TypedForm;

/**
 * Reads when somebody is away, as people write it: days, with a time where it is not the whole day.
 */
public final class AbsenceForm {

  private static final Pattern TIME = Pattern.compile("([01]?\\d|2[0-3]):([0-5]\\d)");
  private static final Duration LONGEST = Duration.ofDays(366);

  private AbsenceForm() {}

  /** From the first moment on, no longer at the last. */
  public record Span(Instant from, Instant until) {}

  /** The span as written, if nothing is to be put right. */
  public static Optional<Span> span(TypedForm form, Instant now) {
    var today = LocalDate.ofInstant(now, BusinessClock.JST);
    var first = form.dayFrom("from", today);
    var last = form.dayFrom("until", first.orElse(LocalDate.MIN));
    var begins = time(form, "fromTime");
    var ends = time(form, "untilTime");
    if (!form.errors().isEmpty()) {
      return Optional.empty();
    }
    var from = begin(first.orElseThrow(), begins, now);
    var until = end(last.orElseThrow(), ends);
    var span = new Span(from, until);
    refuse(form, span, now);
    return Optional.of(span).filter(_ -> form.errors().isEmpty());
  }

  private static void refuse(TypedForm form, Span span, Instant now) {
    if (span.from().isBefore(now.truncatedTo(ChronoUnit.MINUTES))) {
      form.refuse("from", form.words().get("absence.from.past"));
    } else if (!span.until().isAfter(span.from()) || !span.until().isAfter(now)) {
      form.refuse("until", form.words().get("absence.until.before"));
    } else if (Duration.between(span.from(), span.until()).compareTo(LONGEST) > 0) {
      form.refuse("until", form.words().get("absence.until.long"));
    }
  }

  /** The earlier end as written; now, if nothing is. */
  public static Optional<Instant> end(TypedForm form, Absence absence, Instant now) {
    if (form.raw("until").isBlank() && form.raw("untilTime").isBlank()) {
      return Optional.of(now);
    }
    var last = form.dayFrom("until", LocalDate.ofInstant(now, BusinessClock.JST));
    var ends = time(form, "untilTime");
    var until = last.map(day -> end(day, ends)).filter(_ -> form.errors().isEmpty());
    if (until.filter(at -> !at.isBefore(absence.until())).isPresent()) {
      form.refuse("until", AbsenceWords.later(form.words(), absence));
      return Optional.empty();
    }
    return until;
  }

  /** A first day without a time is away from its beginning; today, from now on. */
  private static Instant begin(LocalDate first, Optional<LocalTime> time, Instant now) {
    var from = at(first, time.orElse(LocalTime.MIDNIGHT));
    boolean today = first.equals(LocalDate.ofInstant(now, BusinessClock.JST));
    return today && time.isEmpty() ? now : from;
  }

  /** A last day without a time is away to its end. */
  private static Instant end(LocalDate last, Optional<LocalTime> time) {
    return time.map(at -> at(last, at)).orElseGet(() -> at(last.plusDays(1), LocalTime.MIDNIGHT));
  }

  private static Instant at(LocalDate day, LocalTime time) {
    return day.atTime(time).atZone(BusinessClock.JST).toInstant();
  }

  private static Optional<LocalTime> time(TypedForm form, String field) {
    var text = Width.half(form.raw(field)).text().strip();
    if (text.isEmpty()) {
      return Optional.empty();
    }
    var parts = TIME.matcher(text);
    if (!parts.matches()) {
      form.refuse(field, form.words().get("absence.time.wrong"));
      return Optional.empty();
    }
    return Optional.of(
        LocalTime.of(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2))));
  }
}
