package jp.junshu.server.identity;

import java.util.List;
import jp.junshu.core.gate.Actor;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.gate.SystemActor;
import jp.junshu.core.id.PersonId;
import jp.junshu.server.time.BusinessClock;
import org.springframework.stereotype.Component;

/** For which organizations a person may act today. */
@Component
class Ways {

  private final SystemWork system;
  private final MembershipRepository memberships;
  private final OrganizationRepository organizations;
  private final BusinessClock clock;

  Ways(
      SystemWork system,
      MembershipRepository memberships,
      OrganizationRepository organizations,
      BusinessClock clock) {
    this.system = system;
    this.memberships = memberships;
    this.organizations = organizations;
    this.clock = clock;
  }

  /** The ways in which a person may act today. */
  List<Way> of(PersonId person) {
    return system.call(() -> now(person));
  }

  /** As {@link #of}, in the caller's transaction. */
  List<Way> now(PersonId person) {
    return memberships.of(person).stream()
        .filter(each -> each.holds(clock.today()))
        .map(Membership::organization)
        .distinct()
        .flatMap(id -> organizations.find(id, clock.today()).stream())
        .map(each -> new Way(new PersonActor(person, each.id(), each.side()), each.name()))
        .toList();
  }

  /** Who acts when the person does something for themselves; in the caller's transaction. */
  Actor actor(PersonId person) {
    return now(person).stream()
        .findFirst()
        .<Actor>map(Way::actor)
        .orElseGet(() -> new SystemActor(SystemActor.Reason.STARTUP));
  }
}
