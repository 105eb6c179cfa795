package jp.junshu.server.contracts;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;
import jp.junshu.core.policy.Role;

/**
 * A line of a list of people that a contractor brings along.
 *
 * @param given empty for somebody with a single name
 * @param begins the first day; empty for today, or the contract's first day if that is later
 * @param ends the last day; empty for the contract's
 */
record RosterLine(
    @NotBlank @Size(max = 40) String familyName,
    Optional<@Size(max = 40) String> givenName,
    @NotBlank @Size(max = 40) String familyReading,
    Optional<@Size(max = 40) String> givenReading,
    Place role,
    Optional<@Size(max = 20) String> post,
    Optional<LocalDate> begins,
    Optional<LocalDate> ends) {

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
