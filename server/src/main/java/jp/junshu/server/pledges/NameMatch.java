package jp.junshu.server.pledges;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
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

  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]");

  private final Roster roster;
  private final LocalDate day;
  private final Set<Assignment> then;
  private final Map<String, Set<Assignment>> known = new HashMap<>();

  NameMatch(Roster roster, LocalDate day) {
    this.roster = roster;
    this.day = day;
    this.then = Set.copyOf(roster.on(day));
    for (var place : roster.assignments()) {
      for (var text : List.of(place.name(), place.reading())) {
        known.computeIfAbsent(key(text), _ -> new LinkedHashSet<>()).add(place);
      }
    }
  }

  /** What that name is. */
  NameKind of(String name) {
    var called = known.getOrDefault(key(name), Set.of());
    if (called.isEmpty()) {
      return NameKind.UNKNOWN;
    }
    var there = called.stream().filter(then::contains).toList();
    if (there.isEmpty()) {
      return NameKind.NOT_THEN;
    }
    return allBound(there) ? NameKind.PLEDGED : NameKind.UNPLEDGED;
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
    return SPACES.matcher(Normalizer.normalize(name, Normalizer.Form.NFKC)).replaceAll("");
  }
}
