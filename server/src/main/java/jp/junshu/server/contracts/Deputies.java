package jp.junshu.server.contracts;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.policy.Role;
import jp.junshu.server.time.BusinessClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who decides in a person's place while they are away (代決者). */
@Service
public class Deputies {

  private final AssignmentRepository places;
  private final BusinessClock clock;

  Deputies(AssignmentRepository places, BusinessClock clock) {
    this.places = places;
    this.clock = clock;
  }

  /**
   * A role that a person holds, and who stands in for it.
   *
   * @param names empty if nobody does
   */
  public record Standing(Role role, List<String> names) {
    public Standing {
      names = List.copyOf(names);
    }
  }

  /** Of every role in which the person decides now; twice where contracts differ. */
  @Transactional(readOnly = true)
  public List<Standing> of(PersonActor actor) {
    var today = clock.today();
    var own = own(actor, today).toList();
    var all =
        places.deciding(own.stream().map(Assignment::contract).distinct().toList()).stream()
            .filter(place -> place.holdsOn(today))
            .collect(groupingBy(Assignment::contract));
    return own.stream()
        .map(
            place ->
                new Standing(
                    place.role(), of(place, all.getOrDefault(place.contract(), List.of()))))
        .distinct()
        .toList();
  }

  private Stream<Assignment> own(PersonActor actor, LocalDate today) {
    return places.ofPerson(actor.person()).stream()
        .filter(place -> place.organization().equals(actor.organization()))
        .filter(place -> !place.deputy() && place.role() != Role.WORKER)
        .filter(place -> place.holdsOn(today));
  }

  /** The names of those who stand in for that place, among the places of its contract. */
  static List<String> of(Assignment place, List<Assignment> all) {
    return all.stream()
        .filter(other -> other.deputy() && other.role() == place.role())
        .filter(other -> other.organization().equals(place.organization()))
        .filter(other -> !other.person().equals(place.person()))
        .map(Assignment::name)
        .distinct()
        .toList();
  }
}
