package jp.junshu.server.contracts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.gate.ResourceRef;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.id.AssignmentId;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.id.OrganizationId;
import jp.junshu.core.id.PersonId;
import jp.junshu.core.policy.Clause;
import jp.junshu.core.policy.Role;
import jp.junshu.server.gate.Acts;
import jp.junshu.server.gate.Ask;
import jp.junshu.server.identity.People;
import jp.junshu.server.identity.Person;
import jp.junshu.server.identity.PersonName;
import jp.junshu.server.time.BusinessClock;
import jp.junshu.server.ui.NotThere;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The contractor's people on a contract. The contractor gives and ends the places; the ward does
 * not choose its people, its clerk only enters a manager where there is none.
 */
@Service
@Clause({"2.8", "5"})
public class PeopleDesk {

  private final Acts acts;
  private final Contracts contracts;
  private final People people;
  private final BusinessClock clock;

  PeopleDesk(Acts acts, Contracts contracts, People people, BusinessClock clock) {
    this.acts = acts;
    this.contracts = contracts;
    this.people = people;
    this.clock = clock;
  }

  /**
   * A place about to be given.
   *
   * @param person somebody already registered for the contractor; empty for somebody new
   * @param name of the new one; empty for somebody registered
   * @param unit the firm, short, as it stands in a seal box
   * @param engagement by whom the person is employed and directed
   */
  public record NewPlace(
      Optional<PersonId> person,
      Optional<PersonName> name,
      Role role,
      boolean deputy,
      String unit,
      String post,
      LocalDate begins,
      LocalDate ends,
      StatedEngagement engagement) {}

  /** The people of the contractor who may be given a place. */
  @Transactional(readOnly = true)
  public List<Person> ofContractor(ContractId contract) {
    var contractor = answering(contracts.find(contract).orElseThrow(NotThere::new));
    return people.of(contractor).stream()
        .filter(person -> people.actsFor(person.id(), contractor))
        .toList();
  }

  /** Gives places, all of them or none; whoever is new is registered for the contractor. */
  public List<AssignmentId> add(
      PersonActor actor, ContractId contract, List<NewPlace> places, ActKey key) {
    return add(actor, contract, places, key, _ -> {});
  }

  /**
   * As {@link #add(PersonActor, ContractId, List, ActKey)}.
   *
   * @param also done in the same transaction, by whoever the gate let through
   */
  List<AssignmentId> add(
      PersonActor actor,
      ContractId contract,
      List<NewPlace> places,
      ActKey key,
      Consumer<PersonActor> also) {
    var resource = ResourceRef.of(contract);
    var ask = Ask.of(actor, ContractActions.ADD, resource, key, people(contract));
    return acts.perform(
        ask.about(
            new Adding(
                places.stream().map(NewPlace::role).distinct().toList(),
                places.stream().anyMatch(place -> place.engagement().dispatchedAgain()))),
        clearance -> {
          var by = clearance.personFor(ContractActions.ADD, resource);
          var given = given(by, contract, places);
          also.accept(by);
          return given;
        });
  }

  /**
   * What the gate is asked about.
   *
   * @param dispatchedAgain whether somebody is said to have been dispatched to their agency
   */
  record Adding(List<Role> roles, boolean dispatchedAgain) {}

  private List<AssignmentId> given(PersonActor by, ContractId contract, List<NewPlace> places) {
    var part = contracts.part(contract).orElseThrow(NotThere::new);
    var contractor = answering(part.contract());
    var names = places.stream().flatMap(place -> place.name().stream()).toList();
    var registered = people.registerAll(by, contractor, names, clock.today()).iterator();
    var assignments =
        places.stream()
            .map(
                place ->
                    place
                        .person()
                        .map(known -> place(part, place, known, known(known, contractor)))
                        .orElseGet(
                            () ->
                                place(part, place, registered.next(), place.name().orElseThrow())))
            .toList();
    contracts.assignAll(by, contract, assignments);
    return assignments.stream().map(Assignment::id).toList();
  }

  /** The company whose people are given places today. */
  private OrganizationId answering(Contract contract) {
    return contract.contractor(clock.today()).organization();
  }

  private PersonName known(PersonId person, OrganizationId contractor) {
    if (!people.actsFor(person, contractor)) {
      throw new NotThere();
    }
    return people.find(person).orElseThrow(NotThere::new).name();
  }

  /**
   * The chain is looked at again here, under the lock on the contract: it may have broken since the
   * form was read.
   */
  private Assignment place(ContractPart part, NewPlace place, PersonId person, PersonName name) {
    var head = part.contract().head();
    var said =
        new StatedEngagement.Place(
            head.contractorName(),
            part.roster().engagements().chain(),
            place.begins(),
            place.ends());
    if (place.engagement().errors(said, clock.instant()).findAny().isPresent()) {
      throw new NotThere();
    }
    return new Assignment(
        AssignmentId.random(),
        head.id(),
        person,
        answering(part.contract()),
        place.role(),
        place.deputy(),
        place.unit(),
        place.post(),
        name.family(),
        name.given(),
        name.reading(),
        place.begins(),
        Optional.of(place.ends()),
        Optional.of(place.engagement().kept(said)));
  }

  /** Ends a place with that day; what the person may do ends with this commit. */
  public void end(
      PersonActor actor, ContractId contract, AssignmentId place, LocalDate last, ActKey key) {
    var resource = ResourceRef.of(contract);
    acts.perform(
        Ask.of(actor, ContractActions.END, resource, key, people(contract)),
        clearance -> {
          contracts.end(clearance.personFor(ContractActions.END, resource), contract, place, last);
          return place;
        });
  }

  private static String people(ContractId contract) {
    return "/contracts/" + contract + "/people";
  }
}
