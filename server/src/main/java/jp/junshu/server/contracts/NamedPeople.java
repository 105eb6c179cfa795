package jp.junshu.server.contracts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.junshu.core.gate.Check;
import jp.junshu.core.gate.Missing.Turn;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.AssignmentId;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.policy.Clause;
import jp.junshu.core.policy.Role;
import jp.junshu.server.time.BusinessClock;
import org.springframework.stereotype.Service;

/**
 * Whether the people that an application names may have what it asks for: each has a place that has
 * not ended, pledge and acknowledgement, and stands by a chain the ward consented to. Call it
 * inside a transaction.
 */
@Service
@Clause({"1.1", "1.2", "5"})
public class NamedPeople {

  private final Contracts contracts;
  private final BusinessClock clock;

  NamedPeople(Contracts contracts, BusinessClock clock) {
    this.contracts = contracts;
    this.clock = clock;
  }

  /** Everything that is looked at, for each of the people; a place of no such contract fails. */
  public Stream<Check> checks(ContractId contract, List<AssignmentId> people) {
    var roster = contracts.roster(contract);
    var now = clock.instant();
    return people.stream().distinct().flatMap(id -> checks(roster, id, now));
  }

  /**
   * The same for every place that a person has there now; the acknowledgement counts if it does for
   * one of these roles, as far as the person has any of them.
   */
  public Stream<Check> of(ContractId contract, PersonActor person, Set<Role> allowing) {
    var roster = contracts.roster(contract);
    var now = clock.instant();
    var places = roster.of(person.person(), now);
    var by = places.stream().filter(a -> allowing.contains(a.role())).toList();
    var asked = by.isEmpty() ? places : by;
    return Stream.concat(
        asked.isEmpty()
            ? Stream.empty()
            : Stream.of(PeopleChecks.acknowledged(roster, asked, now, "1.1")),
        places.stream()
            .flatMap(
                place ->
                    Stream.of(
                        PeopleChecks.pledged(roster, place, "1.2"),
                        PeopleChecks.engaged(roster, place, now, "5")))
            .distinct());
  }

  private static Stream<Check> checks(Roster roster, AssignmentId id, Instant now) {
    return roster
        .find(id)
        .filter(place -> roster.toCome(place.person(), now).contains(place))
        .map(
            place ->
                Stream.concat(
                    Stream.of(
                        Check.holds("2.8", "named-on-roster", Optional.empty(), id.toString())),
                    PeopleChecks.all(roster, place, now)))
        .orElseGet(
            () ->
                Stream.of(
                    Check.fails("2.8", "named-on-roster", Turn.CONTRACTOR, "", id.toString())));
  }
}
