package jp.junshu.server.identity;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.junshu.core.gate.Actor;
import jp.junshu.core.id.OrganizationId;
import jp.junshu.core.id.PersonId;
import jp.junshu.server.ledger.Fact;
import jp.junshu.server.ledger.Ledger;
import jp.junshu.server.ledger.LogRef;
import jp.junshu.server.time.BusinessClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * People and whom they act for. A contractor is shown its own people and the ward's. Who may
 * register is asked by the caller, in whose transaction registering takes part.
 */
@Service
public class People {

  private final PersonRepository people;
  private final MembershipRepository memberships;
  private final Ledger ledger;
  private final BusinessClock clock;

  People(
      PersonRepository people,
      MembershipRepository memberships,
      Ledger ledger,
      BusinessClock clock) {
    this.people = people;
    this.memberships = memberships;
    this.ledger = ledger;
    this.clock = clock;
  }

  /** Registers a person who acts for that organization from that day. */
  @Transactional
  public PersonId register(
      Actor actor, OrganizationId organization, PersonName name, LocalDate from) {
    var id = PersonId.random();
    var commitment = ledger.commit(LogRef.WARD, name.payload());
    people.insert(id, name, commitment, clock.instant());
    ledger.record(actor, new PersonRegistered(id, commitment));
    join(actor, id, organization, from);
    return id;
  }

  /** Registers many at once, as {@link #register} would each; their ids, in order. */
  @Transactional
  public List<PersonId> registerAll(
      Actor actor, OrganizationId organization, List<PersonName> names, LocalDate from) {
    var payloads = names.stream().map(PersonName::payload).toList();
    var commitments = ledger.commitAll(LogRef.WARD, payloads);
    var registered =
        IntStream.range(0, names.size())
            .mapToObj(
                i ->
                    new PersonRepository.NewPerson(
                        PersonId.random(), names.get(i), commitments.get(i)))
            .toList();
    people.insertAll(registered, clock.instant());
    var ids = registered.stream().map(PersonRepository.NewPerson::id).toList();
    memberships.beginAll(ids, organization, from);
    ledger.recordAll(
        actor,
        LogRef.WARD,
        registered.stream()
            .<Fact>mapMulti(
                (person, facts) -> {
                  facts.accept(new PersonRegistered(person.id(), person.commitment()));
                  facts.accept(new MembershipBegan(person.id(), organization, from));
                })
            .toList());
    return ids;
  }

  /** The person acts for one more organization from that day. */
  @Transactional
  public void join(Actor actor, PersonId person, OrganizationId organization, LocalDate from) {
    memberships.begin(person, organization, from);
    ledger.record(actor, new MembershipBegan(person, organization, from));
  }

  /**
   * That day is the last; sessions end with it.
   *
   * @throws IllegalStateException if no membership runs on that day
   */
  @Transactional
  public void leave(Actor actor, PersonId person, OrganizationId organization, LocalDate until) {
    if (!memberships.end(person, organization, until)) {
      throw new IllegalStateException("no membership to end");
    }
    ledger.record(actor, new MembershipEnded(person, organization, until));
  }

  @Transactional(readOnly = true)
  public Optional<Person> find(PersonId id) {
    return people.find(id);
  }

  /** Those of them that may be seen here. */
  @Transactional(readOnly = true)
  public Map<PersonId, Person> find(Collection<PersonId> ids) {
    return people.find(ids).stream().collect(Collectors.toMap(Person::id, Function.identity()));
  }

  /** Everybody who belongs or belonged to it, by reading. */
  @Transactional(readOnly = true)
  public List<Person> of(OrganizationId organization) {
    return people.of(organization);
  }

  @Transactional(readOnly = true)
  public List<Membership> memberships(PersonId person) {
    return memberships.of(person);
  }

  /** Whether the person acts for the organization today. */
  @Transactional(readOnly = true)
  public boolean actsFor(PersonId person, OrganizationId organization) {
    return memberships.of(person).stream()
        .anyMatch(each -> each.organization().equals(organization) && each.holds(clock.today()));
  }
}
