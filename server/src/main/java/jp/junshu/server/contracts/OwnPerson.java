package jp.junshu.server.contracts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.junshu.core.gate.AccessRequest;
import jp.junshu.core.gate.Check;
import jp.junshu.core.gate.Missing.Turn;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.policy.ClauseId;
import jp.junshu.core.policy.Role;
import jp.junshu.core.policy.Side;
import jp.junshu.server.contracts.AccountDesk.Own;
import jp.junshu.server.gate.Condition;
import jp.junshu.server.time.BusinessClock;
import org.springframework.stereotype.Component;

/**
 * Whoever hands out an address for a password could use it: so the ward opens the door only of a
 * manager who has none yet, and a contractor's manager only those of people of the same
 * organization, and of whoever has a password already only where all their places are on contracts
 * that this manager manages. Everybody else's is the administrator's, and so is that of whoever the
 * administrator has reset until they begin anew.
 */
@Component
class OwnPerson implements Condition {

  private static final String CODE = "own-person";

  private final AssignmentRepository assignments;

  OwnPerson(AssignmentRepository assignments) {
    this.assignments = assignments;
  }

  @Override
  public String code() {
    return CODE;
  }

  @Override
  public Stream<Check> checks(AccessRequest request, ClauseId clause, String parameter) {
    boolean own =
        request
            .subject(Own.class)
            .filter(Own::alone)
            .filter(asked -> !asked.reset())
            .flatMap(asked -> request.person().filter(by -> may(by, asked, request.at())))
            .isPresent();
    return Stream.of(
        own
            ? Check.holds(clause.toString(), CODE, Optional.empty())
            : Check.fails(clause.toString(), CODE, Turn.WARD, ""));
  }

  private boolean may(PersonActor by, Own asked, Instant at) {
    var place = asked.place();
    return by.side() == Side.WARD
        ? place.role() == Role.ENGAGEMENT_MANAGER && !asked.begun()
        : place.organization().equals(by.organization())
            && (!asked.begun() || managed(by, at).containsAll(contractsOf(place)));
  }

  private Set<ContractId> contractsOf(Assignment place) {
    return assignments.ofPerson(place.person()).stream()
        .map(Assignment::contract)
        .collect(Collectors.toSet());
  }

  private Set<ContractId> managed(PersonActor by, Instant at) {
    var today = LocalDate.ofInstant(at, BusinessClock.JST);
    return assignments.ofPerson(by.person()).stream()
        .filter(a -> a.role() == Role.ENGAGEMENT_MANAGER && a.holdsOn(today))
        .map(Assignment::contract)
        .collect(Collectors.toSet());
  }
}
