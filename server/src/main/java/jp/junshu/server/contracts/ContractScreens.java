package jp.junshu.server.contracts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.junshu.core.form.FormSchema;
import jp.junshu.core.gate.AccessRequest;
import jp.junshu.core.gate.Action;
import jp.junshu.core.gate.Check;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.gate.ResourceRef;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.policy.Side;
import jp.junshu.server.contracts.ContractScreen.Standing;
import jp.junshu.server.forms.Filings;
import jp.junshu.server.gate.Gate;
import jp.junshu.server.time.BusinessClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks at a contract for one person; asks the gate what to offer, and decides nothing. */
@Service
class ContractScreens {

  private static final String ROLE = "role";

  private final Contracts contracts;
  private final Filings filings;
  private final Gate gate;
  private final BusinessClock clock;

  ContractScreens(Contracts contracts, Filings filings, Gate gate, BusinessClock clock) {
    this.contracts = contracts;
    this.filings = filings;
    this.gate = gate;
    this.clock = clock;
  }

  /** The contract, if this person may see it; a foreign one is as absent. */
  @Transactional(readOnly = true)
  public Optional<ContractScreen> find(PersonActor actor, ContractId id) {
    return contracts.find(id).map(contract -> screen(actor, contract));
  }

  private ContractScreen screen(PersonActor actor, Contract contract) {
    var id = contract.head().id();
    var now = clock.instant();
    var roster = contracts.roster(id);
    return new ContractScreen(
        contract,
        roster.at(now).stream().map(person -> standing(roster, person)).toList(),
        filings.ofContracts(List.of(id)).reversed(),
        filings.schemas().stream().filter(form -> may(actor, file(form), id, now)).toList(),
        opening(actor, contract, now));
  }

  private static Standing standing(Roster roster, Assignment person) {
    return new Standing(
        person,
        person.role().side() == Side.CONTRACTOR,
        roster.pledged(person.person()),
        roster.acknowledged(person.person()));
  }

  private List<Check> opening(PersonActor actor, Contract contract, Instant now) {
    var id = contract.head().id();
    return contract.state() == Contract.State.PREPARED && may(actor, WorkDesk.OPEN, id, now)
        ? checks(actor, WorkDesk.OPEN, id, now)
        : List.of();
  }

  private static Action file(FormSchema form) {
    return new Action("file:" + form.no(), "file:" + form.kind().name(), false);
  }

  /** Whether it is this person's work; what else is missing, the refusal says. */
  private boolean may(PersonActor actor, Action action, ContractId id, Instant now) {
    var roles = checks(actor, action, id, now).stream().filter(c -> c.code().equals(ROLE)).toList();
    return !roles.isEmpty() && roles.stream().allMatch(Check::holds);
  }

  private List<Check> checks(PersonActor actor, Action action, ContractId id, Instant now) {
    return gate.checks(new AccessRequest(actor, action, ResourceRef.of(id), now, null));
  }
}
