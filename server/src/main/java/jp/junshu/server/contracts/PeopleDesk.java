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
   */
  public record NewPlace(
      Optional<PersonId> person,
      Optional<PersonName> name,
      Role role,
      boolean deputy,
      String unit,
      String post,
      LocalDate begins,
      LocalDate ends) {}

  /** The people of the contractor who may be given a place. */
  @Transactional(readOnly = true)
  public List<Person> ofContractor(ContractId contract) {
    var contractor = contracts.find(contract).orElseThrow(NotThere::new).head().contractor();
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
        ask.about(new Adding(places.stream().map(NewPlace::role).distinct().toList())),
        clearance -> {
          var by = clearance.personFor(ContractActions.ADD, resource);
          var given = given(by, contract, places);
          also.accept(by);
          return given;
        });
  }

  /** What the gate is asked about: the roles of the places. */
  record Adding(List<Role> roles) {}

  private List<AssignmentId> given(PersonActor by, ContractId contract, List<NewPlace> places) {
    var contractor = contracts.find(contract).orElseThrow(NotThere::new).head().contractor();
    var names = places.stream().flatMap(place -> place.name().stream()).toList();
    var registered = people.registerAll(by, contractor, names, clock.today()).iterator();
    var assignments =
        places.stream()
            .map(
                place ->
                    place
                        .person()
                        .map(
                            known ->
                                place(contract, contractor, place, known, known(known, contractor)))
                        .orElseGet(
                            () ->
                                place(
                                    contract,
                                    contractor,
                                    place,
                                    registered.next(),
                                    place.name().orElseThrow())))
            .toList();
    contracts.assignAll(by, contract, assignments);
    return assignments.stream().map(Assignment::id).toList();
  }

  private PersonName known(PersonId person, OrganizationId contractor) {
    if (!people.actsFor(person, contractor)) {
      throw new NotThere();
    }
    return people.find(person).orElseThrow(NotThere::new).name();
  }

  private static Assignment place(
      ContractId contract,
      OrganizationId contractor,
      NewPlace place,
      PersonId person,
      PersonName name) {
    return new Assignment(
        AssignmentId.random(),
        contract,
        person,
        contractor,
        place.role(),
        place.deputy(),
        place.unit(),
        place.post(),
        name.family(),
        name.given(),
        name.reading(),
        place.begins(),
        Optional.of(place.ends()));
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
