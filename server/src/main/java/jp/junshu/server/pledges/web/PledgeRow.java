package jp.junshu.server.pledges.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import jp.junshu.core.id.PersonId;
import jp.junshu.core.policy.Side;
import jp.junshu.server.contracts.Assignment;
import jp.junshu.server.contracts.PledgeWay;
import jp.junshu.server.contracts.Roster;
import jp.junshu.server.time.BusinessClock;

/** Somebody of the contractor who has a place or will have one, and their pledge. */
public record PledgeRow(Assignment place, Optional<Instant> pledged, Optional<PledgeWay> way) {

  /** One line a person, whoever has not pledged first. */
  static List<PledgeRow> all(Roster roster, Instant now) {
    var today = LocalDate.ofInstant(now, BusinessClock.JST);
    var current = roster.contractors(now);
    var seen = new HashSet<PersonId>();
    return roster.assignments().stream()
        .filter(a -> a.role().side() == Side.CONTRACTOR)
        .filter(a -> current.contains(a) || a.begins().isAfter(today))
        .filter(a -> seen.add(a.person()))
        .map(a -> new PledgeRow(a, roster.pledged(a.person()), roster.pledgeWay(a.person())))
        .sorted(Comparator.comparing((PledgeRow row) -> row.pledged().isPresent()))
        .toList();
  }
}
