package jp.junshu.server.contracts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.junshu.core.id.AssignmentId;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.id.PersonId;
import jp.junshu.core.policy.Role;
import jp.junshu.core.policy.Side;
import jp.junshu.server.time.BusinessClock;

/**
 * Who stands where on a contract, at any date, and what lets them act. An immutable snapshot.
 *
 * @param lastDay of performance: after it only those named for the remainder stand on the
 *     contractor's side
 */
public record Roster(
    ContractId contract,
    LocalDate lastDay,
    List<Assignment> assignments,
    List<StandingFact> facts,
    Set<AssignmentId> remainder) {

  public Roster {
    assignments = List.copyOf(assignments);
    facts = List.copyOf(facts);
    remainder = Set.copyOf(remainder);
  }

  /** The roster of a contract that is not there, or not for this context: nobody. */
  static Roster empty(ContractId contract) {
    return new Roster(contract, LocalDate.MIN, List.of(), List.of(), Set.of());
  }

  /** The people of that day. */
  public List<Assignment> on(LocalDate day) {
    return assignments.stream().filter(a -> holds(a, day)).toList();
  }

  private boolean holds(Assignment a, LocalDate day) {
    return a.role().side() == Side.CONTRACTOR && day.isAfter(lastDay)
        ? remainder.contains(a.id())
        : a.holdsOn(day);
  }

  /** The people of that moment. */
  public List<Assignment> at(Instant moment) {
    return on(LocalDate.ofInstant(moment, BusinessClock.JST));
  }

  /** What a person is on the contract at that moment. */
  public List<Assignment> of(PersonId person, Instant moment) {
    return at(moment).stream().filter(a -> a.person().equals(person)).toList();
  }

  /** What a person is on the contract at that moment or will be later. */
  public List<Assignment> toCome(PersonId person, Instant moment) {
    var day = LocalDate.ofInstant(moment, BusinessClock.JST);
    return assignments.stream()
        .filter(a -> a.person().equals(person))
        .filter(a -> holds(a, day) || a.begins().isAfter(day))
        .toList();
  }

  /** How somebody is named who has or had a place. */
  public Optional<String> nameOf(PersonId person) {
    return assignments.stream()
        .filter(a -> a.person().equals(person))
        .map(Assignment::name)
        .findFirst();
  }

  /** Who holds a role at that moment, deputies after holders. */
  public List<Assignment> holding(Role role, Instant moment) {
    return at(moment).stream().filter(a -> a.role() == role).toList();
  }

  /** The contractor's people at that moment. */
  public List<Assignment> contractors(Instant moment) {
    return at(moment).stream().filter(a -> a.role().side() == Side.CONTRACTOR).toList();
  }

  /** The place with that id, of whatever date. */
  public Optional<Assignment> find(AssignmentId id) {
    return assignments.stream().filter(a -> a.id().equals(id)).findFirst();
  }

  /** Since when a person's pledge stands. */
  public Optional<Instant> pledged(PersonId person) {
    return since(person, StandingFact.Kind.PLEDGED);
  }

  /** Since when a person's acknowledgement stands. */
  public Optional<Instant> acknowledged(PersonId person) {
    return since(person, StandingFact.Kind.ACKNOWLEDGED);
  }

  private Optional<Instant> since(PersonId person, StandingFact.Kind kind) {
    return facts.stream()
        .filter(fact -> fact.person().equals(person) && fact.kind() == kind)
        .map(StandingFact::since)
        .findFirst();
  }
}
