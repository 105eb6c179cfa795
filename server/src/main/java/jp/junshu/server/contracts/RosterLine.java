package jp.junshu.server.contracts;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import jp.junshu.core.id.TierId;
import jp.junshu.core.policy.Role;
import jp.junshu.server.chain.Chain;
import jp.junshu.server.chain.Employment;
import jp.junshu.server.chain.Engagement;
import jp.junshu.server.chain.Tier;
import jp.junshu.server.contracts.StatedEngagement.AgencyStaff;

/**
 * A line of a list of people that a contractor brings along.
 *
 * @param given empty for somebody with a single name
 * @param begins the first day; empty for today, or the contract's first day if that is later
 * @param ends the last day; empty for the contract's
 * @param employer empty for the directing company itself
 * @param directedBy name of the company in the chain; empty for the contractor itself
 * @param staff of somebody dispatched: whether the agency employs them itself
 */
record RosterLine(
    @NotBlank @Size(max = 40) String familyName,
    Optional<@Size(max = 40) String> givenName,
    @NotBlank @Size(max = 40) String familyReading,
    Optional<@Size(max = 40) String> givenReading,
    Place role,
    Optional<@Size(max = 20) String> post,
    Optional<LocalDate> begins,
    Optional<LocalDate> ends,
    Optional<Employment> employment,
    Optional<@Size(max = 60) String> employer,
    Optional<@Size(max = 80) String> directedBy,
    Optional<LocalDate> dispatchedUntil,
    Optional<AgencyStaff> staff) {

  /** Whether the company that is said to direct is none of the chain. */
  boolean unknownDirector(Chain chain) {
    return directedBy.isPresent() && director(chain).isEmpty();
  }

  /** What it says of the employer; the contractor's own staff where it says nothing. */
  StatedEngagement engagement(Chain chain) {
    return new StatedEngagement(
        employment.orElse(Employment.EMPLOYEE),
        employer.map(String::strip).orElse(""),
        director(chain),
        dispatchedUntil,
        staff);
  }

  /** Of two tiers of one name the one consented to last. */
  private Optional<TierId> director(Chain chain) {
    return directedBy
        .map(String::strip)
        .flatMap(
            name ->
                chain.tiers().stream()
                    .filter(tier -> tier.firm().equals(name))
                    .reduce((_, last) -> last)
                    .map(Tier::id));
  }

  /** The same as a line says it. */
  static Map<String, Object> said(Engagement engagement, Chain chain) {
    var line = new LinkedHashMap<String, Object>();
    line.put("employment", engagement.employment().name());
    line.put("employer", engagement.employer());
    engagement
        .directedBy()
        .flatMap(chain::find)
        .ifPresent(tier -> line.put("directedBy", tier.firm()));
    engagement
        .dispatchedUntil()
        .ifPresent(
            day -> {
              line.put("dispatchedUntil", day.toString());
              line.put("staff", AgencyStaff.OWN.name());
            });
    return line;
  }

  /** The roles that a contractor gives. */
  enum Place {
    WORKER(Role.WORKER),
    INFORMATION_CUSTODIAN(Role.INFORMATION_CUSTODIAN),
    ENGAGEMENT_MANAGER(Role.ENGAGEMENT_MANAGER);

    private final Role role;

    Place(Role role) {
      this.role = role;
    }

    Role role() {
      return role;
    }
  }
}
