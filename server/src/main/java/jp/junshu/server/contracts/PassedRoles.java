package jp.junshu.server.contracts;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import jp.junshu.core.policy.Clause;
import jp.junshu.core.policy.Role;
import jp.junshu.server.duties.WaitingItem;
import jp.junshu.server.duties.WaitingItem.Urgency;
import org.springframework.stereotype.Component;

/**
 * Tells both sides that a role of the contractor passed to its deputy, until somebody holds it
 * again: the contractor's managers and stewards, who name another, and the ward's clerk and head.
 */
@Component
@Clause("2.8")
class PassedRoles {

  private static final Set<Role> CONTRACTOR =
      EnumSet.of(Role.ENGAGEMENT_MANAGER, Role.INFORMATION_CUSTODIAN);
  private static final Set<Role> WARD = EnumSet.of(Role.CLERK, Role.SECURITY_MANAGER);

  private final RoleDuties duties;

  PassedRoles(RoleDuties duties) {
    this.duties = duties;
  }

  /**
   * What somebody is told on one contract.
   *
   * @param roles which they have there
   */
  Stream<WaitingItem> told(ContractPart part, Set<Role> roles, Instant now) {
    return open(part) && roles.stream().anyMatch(r -> CONTRACTOR.contains(r) || WARD.contains(r))
        ? CONTRACTOR.stream()
            .flatMap(role -> RolePassing.of(part.roster(), role, now).stream())
            .filter(passed -> passed.deputy().isPresent())
            .map(passed -> item(part, passed, roles))
        : Stream.empty();
  }

  private static boolean open(ContractPart part) {
    return part.contract().state() == Contract.State.WORKING;
  }

  private WaitingItem item(ContractPart part, RolePassing passed, Set<Role> roles) {
    boolean names = roles.contains(Role.ENGAGEMENT_MANAGER);
    return ContractWaiting.item(
        part,
        roles.stream().anyMatch(WARD::contains) ? "role-passed-ward" : "role-passed",
        List.of(passed.role().name(), passed.deputy().orElseThrow().id().toString()),
        Urgency.OPEN,
        duties.due(passed),
        names
            ? RoleDuties.way(part, passed.role())
            : "/contracts/%s/people".formatted(part.contract().head().id()));
  }
}
