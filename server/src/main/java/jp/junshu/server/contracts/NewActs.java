package jp.junshu.server.contracts;

import java.time.Instant;
import java.util.stream.Stream;
import jp.junshu.core.gate.Check;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.policy.Clause;
import org.springframework.stereotype.Service;

/**
 * What must hold of the work on a contract before anything new of the ward's is given there: it is
 * open, and none of the three roles stands empty past its days. Call it inside a transaction.
 */
@Service
@Clause({"2.8", "7"})
public class NewActs {

  private static final String ROLES = "2.8";

  private final Parts parts;
  private final RoleDuties roles;

  NewActs(Parts parts, RoleDuties roles) {
    this.parts = parts;
    this.roles = roles;
  }

  /**
   * Everything that is looked at; nothing for a contract that cannot be seen. While the work is not
   * open that alone is said: a role that is empty then is not what stands in the way.
   */
  public Stream<Check> checks(ContractId contract, Instant at) {
    return parts.find(contract).stream().flatMap(part -> checks(part, at));
  }

  private Stream<Check> checks(ContractPart part, Instant at) {
    var open = WorkConditions.workOpen(part, at);
    return open.holds() ? Stream.of(open, roles.notEmptied(part, at, ROLES)) : Stream.of(open);
  }
}
