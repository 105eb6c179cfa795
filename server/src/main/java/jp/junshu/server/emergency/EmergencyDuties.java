package jp.junshu.server.emergency;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.policy.Role;
import jp.junshu.server.time.BusinessClock;
import jp.junshu.server.time.Calendar;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the ward owes of its emergency account, and by when. Nothing is owed before the first one.
 */
@Service
public class EmergencyDuties {

  /** How many people look at an opening afterwards. */
  static final int REVIEWERS = 2;

  private static final int MONTHS = 3;

  private final Envelopes envelopes;
  private final Openings openings;
  private final EmergencyDesk desk;
  private final EmergencyProperties settings;
  private final Calendar calendar;

  EmergencyDuties(
      Envelopes envelopes,
      Openings openings,
      EmergencyDesk desk,
      EmergencyProperties settings,
      Calendar calendar) {
    this.settings = settings;
    this.envelopes = envelopes;
    this.openings = openings;
    this.desk = desk;
    this.calendar = calendar;
  }

  /** What is to be done. */
  public enum Kind {
    CONFIRM,
    RENEW,
    REVIEW,
    DRILL
  }

  /**
   * Something to be done.
   *
   * @param number of the envelope, or 0 where it is about none
   * @param due until when, if there is a day
   */
  public record Owed(Kind kind, long number, Optional<Instant> due, String where) {}

  /** What waits for this person. */
  @Transactional(readOnly = true)
  public List<Owed> of(PersonActor actor, Instant now) {
    boolean administers = desk.holds(actor, Role.ADMINISTRATOR);
    boolean heads = desk.holds(actor, Role.SECURITY_MANAGER);
    if (!administers && !heads && !desk.holds(actor, Role.AUDITOR)) {
      return List.of();
    }
    var all = envelopes.all();
    return Stream.of(
            administers || heads ? confirm(all, actor) : Stream.<Owed>empty(),
            administers ? renew(all) : Stream.<Owed>empty(),
            reviews(actor),
            administers
                ? drill(now).filter(Drill::open).map(Drill::owed).stream()
                : Stream.<Owed>empty())
        .flatMap(each -> each)
        .toList();
  }

  private static Stream<Owed> confirm(List<Envelope> all, PersonActor actor) {
    return all.stream()
        .filter(each -> each.state() == Envelope.State.HALF)
        .filter(each -> !each.preparedBy().equals(actor.person()))
        .map(each -> new Owed(Kind.CONFIRM, each.number(), Optional.empty(), EmergencyDesk.PAGE));
  }

  private static Stream<Owed> renew(List<Envelope> all) {
    boolean none =
        all.stream().anyMatch(each -> each.confirmed().isPresent())
            && all.stream().noneMatch(each -> each.state() == Envelope.State.STANDS);
    return none
        ? Stream.of(new Owed(Kind.RENEW, 0, Optional.empty(), EmergencyDesk.PAGE))
        : Stream.empty();
  }

  private Stream<Owed> reviews(PersonActor actor) {
    return openings.all().stream()
        .filter(each -> each.end().isPresent())
        .filter(each -> waits(each, actor))
        .map(
            each ->
                new Owed(
                    Kind.REVIEW,
                    each.envelope(),
                    Optional.of(reviewDue(each)),
                    EmergencyDesk.where(each)));
  }

  private boolean waits(Opening opening, PersonActor actor) {
    var reviews = openings.reviews(opening.id());
    return reviews.size() < REVIEWERS
        && reviews.stream().noneMatch(each -> each.reviewer().equals(actor.person()));
  }

  /** Whether two people have looked at it. */
  @Transactional(readOnly = true)
  public boolean reviewed(Opening opening) {
    return openings.reviews(opening.id()).size() >= REVIEWERS;
  }

  /** Within how many business days two people look at an opening, as the ward set it. */
  public int reviewDays() {
    return settings.reviewDays();
  }

  /** Until when two people are to have looked at it. */
  public Instant reviewDue(Opening opening) {
    var day = LocalDate.ofInstant(opening.at(), BusinessClock.JST);
    return calendar.endOfBusinessDay(calendar.plusBusinessDays(day, settings.reviewDays()));
  }

  /**
   * The drill that comes next.
   *
   * @param last the day of the last one, if there was one
   * @param due the first moment after the quarter in which it is owed
   * @param open whether that quarter has begun
   */
  public record Drill(Optional<LocalDate> last, Instant due, boolean open) {
    Owed owed() {
      return new Owed(Kind.DRILL, 0, Optional.of(due), EmergencyDesk.PAGE);
    }
  }

  /** Empty while no envelope stands. */
  @Transactional(readOnly = true)
  public Optional<Drill> drill(Instant now) {
    var all = envelopes.all();
    if (all.stream().noneMatch(each -> each.state() == Envelope.State.STANDS)) {
      return Optional.empty();
    }
    var last =
        openings.all().stream()
            .filter(Opening::drill)
            .map(Opening::at)
            .max(Comparator.naturalOrder());
    var first =
        all.stream()
            .flatMap(e -> e.confirmed().stream())
            .map(Envelope.Mark::at)
            .min(Comparator.naturalOrder());
    var begins =
        last.map(at -> quarter(at).plusMonths(MONTHS)).orElseGet(() -> quarter(first.orElse(now)));
    var due = begins.plusMonths(MONTHS).atStartOfDay(BusinessClock.JST).toInstant();
    boolean open = !now.isBefore(begins.atStartOfDay(BusinessClock.JST).toInstant());
    return Optional.of(
        new Drill(last.map(at -> LocalDate.ofInstant(at, BusinessClock.JST)), due, open));
  }

  /** The first day of the quarter. */
  private static LocalDate quarter(Instant at) {
    var day = LocalDate.ofInstant(at, BusinessClock.JST).withDayOfMonth(1);
    return day.minusMonths((day.getMonthValue() - 1) % MONTHS);
  }
}
