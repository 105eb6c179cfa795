package jp.junshu.server.pledges;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import jp.junshu.core.policy.Clause;
import jp.junshu.core.policy.Side;
import jp.junshu.server.contracts.Assignment;
import jp.junshu.server.contracts.Roster;
import jp.junshu.server.time.BusinessClock;

/**
 * Holds a name against a roster on a day. Names are alike if they are after NFKC and without
 * spaces, as they are written or as they are read; nothing else is guessed. Of several people with
 * one name the one counts who speaks against it most.
 */
@Clause("1.2")
final class NameMatch {

  private final Roster roster;
  private final LocalDate day;

  NameMatch(Roster roster, LocalDate day) {
    this.roster = roster;
    this.day = day;
  }

  /** What that name is. */
  NameKind of(String name) {
    var key = key(name);
    var known =
        roster.assignments().stream()
            .filter(place -> key.equals(key(place.name())) || key.equals(key(place.reading())))
            .toList();
    var then = known.stream().filter(roster.on(day)::contains).toList();
    if (known.isEmpty()) {
      return NameKind.UNKNOWN;
    }
    if (then.isEmpty()) {
      return NameKind.NOT_THEN;
    }
    return allBound(then) ? NameKind.PLEDGED : NameKind.UNPLEDGED;
  }

  private boolean allBound(List<Assignment> places) {
    var end = day.plusDays(1).atStartOfDay(BusinessClock.JST).toInstant();
    return places.stream()
        .allMatch(
            place ->
                place.role().side() == Side.WARD
                    || roster.pledged(place.person()).filter(end::isAfter).isPresent());
  }

  private static String key(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Z}]", "");
  }
}
