package jp.junshu.server.contracts;

import java.util.List;
import java.util.stream.Stream;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.server.identity.Absence;
import jp.junshu.server.identity.AbsenceDirectory;
import jp.junshu.server.time.BusinessClock;
import jp.junshu.server.ui.Words;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Who of a person's own organization is away on a contract, for looking at and for choosing. */
@Component
@Order(20)
public class AbsentPeople implements ContractExtras {

  private final AbsenceDirectory absences;
  private final BusinessClock clock;

  AbsentPeople(AbsenceDirectory absences, BusinessClock clock) {
    this.absences = absences;
    this.clock = clock;
  }

  /**
   * An absence of somebody on the contract.
   *
   * @param deputies who stand in for that place now, by name; empty if nobody does
   * @param endable whether whoever looks may end it
   */
  public record Away(Assignment place, Absence absence, List<String> deputies, boolean endable) {

    public Away {
      deputies = List.copyOf(deputies);
    }
  }

  /** What stands or is to come, in order. */
  public List<Away> away(PersonActor actor, ContractPart part) {
    var own = own(actor, part);
    return absences.from(own.stream().map(Assignment::person).toList(), clock.instant()).stream()
        .filter(absence -> absence.organization().equals(actor.organization()))
        .flatMap(
            absence ->
                own.stream()
                    .filter(place -> place.person().equals(absence.person()))
                    .limit(1)
                    .map(
                        place ->
                            new Away(
                                place,
                                absence,
                                Deputies.of(place, own),
                                AbsenceDesk.mayEnd(actor, absence))))
        .toList();
  }

  /** Of whom this person could say that they are away. */
  public List<Assignment> onContract(PersonActor actor, ContractPart part) {
    var all = own(actor, part);
    return all.stream()
        .filter(
            place ->
                all.stream()
                    .filter(mine -> mine.person().equals(actor.person()))
                    .anyMatch(mine -> AbsenceConditions.mayDeclare(mine, place)))
        .toList();
  }

  /** The same without those who are away anyway. */
  public List<Assignment> present(PersonActor actor, ContractPart part) {
    var places = onContract(actor, part);
    var away = absences.at(places.stream().map(Assignment::person).toList(), clock.instant());
    return places.stream()
        .filter(place -> away.stream().noneMatch(a -> a.person().equals(place.person())))
        .toList();
  }

  private List<Assignment> own(PersonActor actor, ContractPart part) {
    return part.roster().at(clock.instant()).stream()
        .filter(place -> place.organization().equals(actor.organization()))
        .toList();
  }

  @Override
  public Stream<Link> links(PersonActor actor, Contract contract, Words words) {
    return Stream.of(
        new Link(
            words.get("absence.contract"), "/contracts/" + contract.head().id() + "/absences"));
  }
}
