package jp.junshu.server.afterwards;

import java.util.List;
import java.util.stream.Stream;

/**
 * What binds somebody on a day, told apart by what was known.
 *
 * @param known as it was on record at the end of that day
 * @param later what follows for that day from facts that were recorded after it
 */
public record Standing(List<StandingDuty> known, List<StandingDuty> later) {

  public Standing {
    known = List.copyOf(known);
    later = List.copyOf(later);
  }

  /** What the whole file says beyond what was known. */
  static Standing of(List<StandingDuty> known, List<StandingDuty> whole) {
    return new Standing(known, whole.stream().filter(duty -> !known.contains(duty)).toList());
  }

  /** Both, one after the other. */
  public Standing and(Standing other) {
    return new Standing(both(known, other.known), both(later, other.later));
  }

  private static List<StandingDuty> both(List<StandingDuty> one, List<StandingDuty> other) {
    return Stream.concat(one.stream(), other.stream()).toList();
  }
}
