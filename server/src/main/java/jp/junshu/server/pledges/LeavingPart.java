package jp.junshu.server.pledges;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.junshu.core.id.AssignmentId;
import jp.junshu.core.id.PersonId;
import jp.junshu.core.policy.Side;
import jp.junshu.server.contracts.Assignment;
import jp.junshu.server.contracts.Roster;
import jp.junshu.server.duties.Deadlines;
import jp.junshu.server.time.BusinessClock;
import jp.junshu.server.time.Calendar;

/**
 * What came of asking those who left a contract.
 *
 * @param settled by place, the latest last
 * @param asked what those who left asked for, the newest first
 * @param days business days in which they confirm
 * @param lookDays business days in which the ward looks at what they asked for
 */
public record LeavingPart(
    Map<AssignmentId, Leaving> settled,
    List<LeaverAsked> asked,
    int days,
    int lookDays,
    Calendar calendar) {

  public LeavingPart {
    settled = Map.copyOf(settled);
    asked = List.copyOf(asked);
  }

  /**
   * Somebody who pledged and has no place any more, nor one to come.
   *
   * @param place the last they had
   * @param last the last day on which they had it
   * @param due the last instant in time for their confirmation
   */
  public record Leaver(Assignment place, LocalDate last, Instant due, Optional<Leaving> came) {

    /** Whether they still have to be asked. */
    public boolean open() {
      return came.isEmpty();
    }
  }

  /** Everybody who left by that moment, whoever left first. */
  public List<Leaver> leavers(Roster roster, Instant now) {
    var last = new LinkedHashMap<PersonId, Assignment>();
    roster.assignments().stream()
        .filter(place -> place.role().side() == Side.CONTRACTOR)
        .filter(place -> roster.toCome(place.person(), now).isEmpty())
        .filter(place -> roster.pledged(place.person()).isPresent())
        .sorted(Comparator.comparing(place -> lastDay(roster, place)))
        .forEach(place -> last.put(place.person(), place));
    var all = new ArrayList<Leaver>();
    last.values().forEach(place -> all.add(leaver(roster, place)));
    all.sort(Comparator.comparing(Leaver::last));
    return List.copyOf(all);
  }

  /** What was asked for and nobody looked at. */
  public List<LeaverAsked> unseen() {
    return asked.stream().filter(LeaverAsked::open).toList();
  }

  /** The last instant in time for looking at what was asked for since that moment. */
  Instant lookBy(Instant since) {
    return Deadlines.after(since, lookDays, calendar);
  }

  private Leaver leaver(Roster roster, Assignment place) {
    var day = lastDay(roster, place);
    var left = day.plusDays(1).atStartOfDay(BusinessClock.JST).toInstant();
    return new Leaver(
        place,
        day,
        Deadlines.after(left, days, calendar),
        Optional.ofNullable(settled.get(place.id())));
  }

  private static LocalDate lastDay(Roster roster, Assignment place) {
    return place.ends().filter(end -> end.isBefore(roster.lastDay())).orElse(roster.lastDay());
  }
}
