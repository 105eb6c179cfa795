package jp.junshu.server.contracts;

import java.util.List;
import java.util.Set;
import jp.junshu.core.gate.AccessRequest;
import jp.junshu.core.gate.Action;
import jp.junshu.core.gate.Check;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.gate.ResourceRef;
import jp.junshu.core.id.ContractId;
import jp.junshu.server.gate.Gate;
import jp.junshu.server.time.BusinessClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the gate would say to a person about a contract, for offering only: it decides nothing. */
@Service
public class Offers {

  private static final String ROLE = "role";

  /** The conditions of the rule table that ask whose work something is. */
  private static final Set<String> ROLES = Set.of(ROLE, "place", "place-to-the-end");

  private final Gate gate;
  private final BusinessClock clock;

  Offers(Gate gate, BusinessClock clock) {
    this.gate = gate;
    this.clock = clock;
  }

  /** Whether it is this person's work; what else is missing, the refusal says. */
  @Transactional(readOnly = true)
  public boolean may(PersonActor actor, Action action, ContractId contract) {
    var roles = gate.checks(request(actor, action, contract), ROLES);
    return !roles.isEmpty() && roles.stream().allMatch(Check::holds);
  }

  /** Everything that is looked at before it is done. */
  @Transactional(readOnly = true)
  public List<Check> checks(PersonActor actor, Action action, ContractId contract) {
    return gate.checks(request(actor, action, contract));
  }

  private AccessRequest request(PersonActor actor, Action action, ContractId contract) {
    return new AccessRequest(actor, action, ResourceRef.of(contract), clock.instant(), null);
  }

  /** What stands in the way of it, whoever does it. */
  @Transactional(readOnly = true)
  public List<Check> against(PersonActor actor, Action action, ContractId contract) {
    return checks(actor, action, contract).stream()
        .filter(check -> !check.holds() && !check.code().equals(ROLE))
        .distinct()
        .toList();
  }
}
