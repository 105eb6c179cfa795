package jp.junshu.server.contracts;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import jp.junshu.core.gate.Actor;
import jp.junshu.core.id.AssignmentId;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.policy.Role;
import jp.junshu.server.identity.Holding;
import jp.junshu.server.identity.Organization;
import jp.junshu.server.identity.Organizations;
import jp.junshu.server.identity.People;
import jp.junshu.server.identity.PostFollower;
import jp.junshu.server.time.BusinessClock;
import org.springframework.stereotype.Component;

/**
 * The ward's people stand on a contract because of their posts in the section that owns it, and for
 * no other reason: whoever comes to a post comes to its contracts, whoever leaves it leaves them.
 */
@Component
class WardPlaces implements PostFollower {

  private static final Set<Role> ON_CONTRACTS =
      EnumSet.of(
          Role.CLERK,
          Role.SECURITY_MANAGER,
          Role.SECURITY_OFFICER,
          Role.SYSTEM_MANAGER,
          Role.AUDITOR);

  private final Contracts contracts;
  private final People people;
  private final Organizations organizations;
  private final BusinessClock clock;

  WardPlaces(Contracts contracts, People people, Organizations organizations, BusinessClock clock) {
    this.contracts = contracts;
    this.people = people;
    this.organizations = organizations;
    this.clock = clock;
  }

  /** Whether such a post is a place on the section's contracts. */
  static boolean stands(Holding holding) {
    return ON_CONTRACTS.contains(holding.role());
  }

  @Override
  public void held(Actor actor, Holding holding) {
    if (stands(holding)) {
      contracts
          .ofSection(holding.section())
          .forEach(contract -> give(actor, contract.head().id(), holding));
    }
  }

  @Override
  public void left(Actor actor, Holding holding, LocalDate until) {
    contracts.ofSection(holding.section()).stream()
        .map(contract -> contracts.roster(contract.head().id()))
        .flatMap(roster -> roster.assignments().stream())
        .filter(a -> a.person().equals(holding.person()))
        .filter(a -> a.role() == holding.role() && a.deputy() == holding.deputy())
        .forEach(a -> contracts.end(actor, a.contract(), a.id(), until));
  }

  /** Gives the holder of a post their place. */
  void give(Actor actor, ContractId id, Holding holding) {
    var head = contracts.find(id).orElseThrow().head();
    var ward = organizations.ward().map(Organization::id).orElseThrow();
    people
        .find(holding.person())
        .ifPresent(
            person ->
                contracts.assign(
                    actor,
                    new Assignment(
                        AssignmentId.random(),
                        id,
                        person.id(),
                        ward,
                        holding.role(),
                        holding.deputy(),
                        shortName(head.sectionName()),
                        holding.title(),
                        person.name().family(),
                        person.name().given(),
                        person.name().reading(),
                        later(holding.from(), clock.today()),
                        holding.until(),
                        Optional.empty())));
  }

  /** The last part of a section's name, as it stands in a seal box. */
  static String shortName(String section) {
    return section.substring(section.strip().lastIndexOf(' ') + 1).strip();
  }

  private static LocalDate later(LocalDate a, LocalDate b) {
    return a.isAfter(b) ? a : b;
  }
}
