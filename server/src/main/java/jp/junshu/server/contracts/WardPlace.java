package jp.junshu.server.contracts;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import jp.junshu.core.id.AssignmentId;
import jp.junshu.core.policy.Role;
import jp.junshu.core.policy.Side;
import jp.junshu.server.forms.ContractHead;
import jp.junshu.server.identity.Holding;
import jp.junshu.server.identity.Organization;
import jp.junshu.server.identity.Organizations;
import jp.junshu.server.identity.People;
import org.springframework.stereotype.Component;

/** The place on a contract that a post of the section gives its holder. */
@Component
class WardPlace {

  private static final Set<Role> ON_CONTRACTS =
      EnumSet.of(
          Role.CLERK,
          Role.SECURITY_MANAGER,
          Role.SECURITY_OFFICER,
          Role.SYSTEM_MANAGER,
          Role.AUDITOR);

  private final People people;
  private final Organizations organizations;

  WardPlace(People people, Organizations organizations) {
    this.people = people;
    this.organizations = organizations;
  }

  /** Whether such a post is a place on the section's contracts. */
  static boolean stands(Holding holding) {
    return ON_CONTRACTS.contains(holding.role());
  }

  /**
   * The place, from that day or from the holding's first, whichever is later.
   *
   * @param head with the section's name on that day
   * @return empty if the person cannot be seen here
   */
  Optional<Assignment> of(ContractHead head, Holding holding, LocalDate from) {
    var ward = organizations.ward().map(Organization::id).orElseThrow();
    return people
        .find(holding.person())
        .map(
            person ->
                new Assignment(
                    AssignmentId.random(),
                    head.id(),
                    person.id(),
                    ward,
                    holding.role(),
                    holding.deputy(),
                    shortName(head.sectionName()),
                    holding.title(),
                    person.name().family(),
                    person.name().given(),
                    person.name().reading(),
                    holding.from().isAfter(from) ? holding.from() : from,
                    holding.until(),
                    Optional.empty()));
  }

  /** Whether a place is the one that the holding gives under that name of the section. */
  static boolean same(Assignment place, Holding holding, String section) {
    return place.person().equals(holding.person())
        && place.role() == holding.role()
        && place.deputy() == holding.deputy()
        && place.post().equals(holding.title())
        && place.unit().equals(shortName(section));
  }

  /** Whether a place comes of a post of the ward. */
  static boolean ofPost(Assignment place) {
    return place.role().side() == Side.WARD && ON_CONTRACTS.contains(place.role());
  }

  /** The last part of a section's name, as it stands in a seal box. */
  static String shortName(String section) {
    return section.substring(section.strip().lastIndexOf(' ') + 1).strip();
  }
}
