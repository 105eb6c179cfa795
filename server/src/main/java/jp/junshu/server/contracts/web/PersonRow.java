package jp.junshu.server.contracts.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import jp.junshu.core.policy.Side;
import jp.junshu.server.contracts.Assignment;
import jp.junshu.server.contracts.EmployerAnswer;
import jp.junshu.server.contracts.PeopleChecks;
import jp.junshu.server.contracts.PledgeWay;
import jp.junshu.server.contracts.RolePassing;
import jp.junshu.server.contracts.Roster;
import jp.junshu.server.contracts.Understanding;
import jp.junshu.server.time.BusinessClock;

/**
 * A place as lists of people show it.
 *
 * @param told what the person says is wrong with the employer written; empty otherwise
 * @param stopped whether employer, chain or dispatch stop them
 * @param bound whether pledge and acknowledgement are asked of them; the ward's people are bound by
 *     their office
 * @param since the first day on which the role stands with this deputy, because its holder left;
 *     empty for everybody else
 * @param pledgeWay how the pledge was made; empty where nothing was kept of that
 * @param understanding what the acknowledgement stands on; empty if no questions were asked
 * @param unasked whether the role came after the acknowledgement and its questions are not answered
 */
public record PersonRow(
    Assignment place,
    Optional<LocalDate> since,
    boolean bound,
    Optional<Instant> pledged,
    Optional<PledgeWay> pledgeWay,
    Optional<Instant> acknowledged,
    Optional<Understanding> understanding,
    boolean unasked,
    boolean stopped,
    Answered employer,
    String told,
    When when) {

  /** What the person said of the employer that was written. */
  public enum Answered {
    YES,
    NO,
    NONE,
    /** Nobody asks them. */
    NOT_ASKED
  }

  /** Where the place stands on the day looked at. */
  public enum When {
    NOW,
    TO_COME,
    ENDED
  }

  /** Everybody who has, will have or had a place: those of now first. */
  static List<PersonRow> all(Roster roster, Instant at) {
    return roster.assignments().stream()
        .map(place -> of(roster, place, at))
        .sorted(Comparator.comparing(PersonRow::when))
        .toList();
  }

  /** Those who stand there on a day. */
  static List<PersonRow> on(Roster roster, LocalDate day) {
    return roster.on(day).stream().map(place -> of(roster, place, noon(day))).toList();
  }

  /** Those who stand on the contractor's side on a day. */
  static List<PersonRow> contractorsOn(Roster roster, LocalDate day) {
    return roster.on(day).stream()
        .filter(place -> place.role().side() == Side.CONTRACTOR)
        .map(place -> of(roster, place, noon(day)))
        .toList();
  }

  /** How many people they are; somebody with two places is one. */
  public static long people(List<PersonRow> rows) {
    return rows.stream().map(row -> row.place().person()).distinct().count();
  }

  private static Instant noon(LocalDate day) {
    return day.atTime(LocalTime.NOON).atZone(BusinessClock.JST).toInstant();
  }

  private static PersonRow of(Roster roster, Assignment place, Instant at) {
    var day = LocalDate.ofInstant(at, BusinessClock.JST);
    return new PersonRow(
        place,
        since(roster, place, at),
        place.role().side() == Side.CONTRACTOR,
        roster.pledged(place.person()),
        roster.pledgeWay(place.person()),
        roster.acknowledged(place.person(), at),
        roster.understanding(place.person()),
        roster.unasked(place, at).isPresent(),
        PeopleChecks.engaged(roster, place, at, "5").missing().isPresent(),
        answered(roster, place),
        roster.engagements().denied(place.id()).map(EmployerAnswer::told).orElse(""),
        roster.on(day).contains(place)
            ? When.NOW
            : place.begins().isAfter(day) ? When.TO_COME : When.ENDED);
  }

  private static Optional<LocalDate> since(Roster roster, Assignment place, Instant at) {
    return RolePassing.of(roster, place.role(), at)
        .filter(passed -> passed.deputy().equals(Optional.of(place)))
        .map(RolePassing::since);
  }

  private static Answered answered(Roster roster, Assignment place) {
    return place.engagement().isEmpty()
        ? Answered.NOT_ASKED
        : roster
            .engagements()
            .answer(place.id())
            .map(answer -> answer.confirmed() ? Answered.YES : Answered.NO)
            .orElse(Answered.NONE);
  }

  /** Whether the person may act: nothing is asked of them that is missing. */
  public boolean works() {
    return when == When.NOW
        && !stopped
        && (!bound || pledged.isPresent() && acknowledged.isPresent() && !unasked);
  }
}
