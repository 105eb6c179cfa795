package jp.junshu.server.rules;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.junshu.core.policy.ClauseId;
import jp.junshu.core.policy.Role;

/**
 * Which clauses of the reference edition somebody of a role meets in their daily work: what a sheet
 * for training says first. The others bind them all the same.
 */
public final class RoleClauses {

  private static final Map<Role, List<ClauseId>> OF =
      Map.of(
          Role.WORKER,
          clauses("1.1 1.2 2.1 2.2 2.5 3.3 3.5 4.1.4 4.1.5 4.1.6 4.1.8"),
          Role.INFORMATION_CUSTODIAN,
          clauses("1.1 1.2 2.1 2.2 2.3 2.4 2.5 2.6 3.3 7"),
          Role.ENGAGEMENT_MANAGER,
          clauses("1.1 2.3 2.8 3.1 3.2 3.3 3.4 5 6 7"),
          Role.CLERK,
          clauses("1.1 2.3 2.4 2.6 2.8 3.1 3.2 3.3 5"),
          Role.SECURITY_MANAGER,
          clauses("1.1 2.2 2.3 2.5 3.3 3.5 4.1.3 4.1.6 6"));

  private RoleClauses() {}

  /** The roles that there is a sheet for. */
  public static List<Role> roles() {
    return Stream.of(Role.values()).filter(OF::containsKey).toList();
  }

  /** In the order of the reference edition; none for a role without a sheet. */
  public static List<ClauseId> of(Role role) {
    return OF.getOrDefault(role, List.of());
  }

  private static List<ClauseId> clauses(String ids) {
    return Stream.of(ids.split(" ")).map(ClauseId::of).toList();
  }
}
