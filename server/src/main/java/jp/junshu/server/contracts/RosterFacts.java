package jp.junshu.server.contracts;

import java.util.Optional;
import java.util.stream.Collectors;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.policy.Side;
import jp.junshu.server.identity.Organization;
import jp.junshu.server.identity.Organizations;
import jp.junshu.server.identity.People;
import jp.junshu.server.time.BusinessClock;
import jp.junshu.server.ui.Page;
import jp.junshu.server.ui.PageFacts;
import jp.junshu.server.ui.Words;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who is signed in for a contractor: the organization, and the roles held today. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 1)
class RosterFacts implements PageFacts {

  private final AssignmentRepository assignments;
  private final Organizations organizations;
  private final People people;
  private final BusinessClock clock;

  RosterFacts(
      AssignmentRepository assignments,
      Organizations organizations,
      People people,
      BusinessClock clock) {
    this.assignments = assignments;
    this.organizations = organizations;
    this.people = people;
    this.clock = clock;
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Page.Who> who(PersonActor actor, Words words) {
    var roles = actor.side() == Side.CONTRACTOR ? roles(actor, words) : "";
    return roles.isEmpty()
        ? Optional.empty()
        : people
            .find(actor.person())
            .map(person -> new Page.Who(firm(actor) + " " + roles, person.name().full()));
  }

  private String firm(PersonActor actor) {
    return organizations.find(actor.organization()).map(Organization::name).orElse("");
  }

  private String roles(PersonActor actor, Words words) {
    return assignments.ofPerson(actor.person()).stream()
        .filter(place -> place.organization().equals(actor.organization()))
        .filter(place -> place.holdsOn(clock.today()))
        .map(place -> words.get("role." + place.role().name()))
        .distinct()
        .collect(Collectors.joining(words.get("ui.and")));
  }
}
