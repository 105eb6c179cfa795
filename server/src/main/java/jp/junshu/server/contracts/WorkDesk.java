package jp.junshu.server.contracts;

import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.gate.ResourceRef;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.id.AssignmentId;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.policy.Clause;
import jp.junshu.server.contracts.ContractFactTypes.RemainderNamed;
import jp.junshu.server.contracts.ContractFactTypes.WorkCompleted;
import jp.junshu.server.contracts.ContractFactTypes.WorkOpened;
import jp.junshu.server.gate.Acts;
import jp.junshu.server.gate.Ask;
import jp.junshu.server.gate.Clearance;
import jp.junshu.server.ledger.Ledger;
import jp.junshu.server.ui.NotThere;
import org.springframework.stereotype.Service;

/** Opens the work on a contract (業務着手) and confirms its completion (完了確認). */
@Service
public class WorkDesk {

  private final Acts acts;
  private final ContractRepository contracts;
  private final AssignmentRepository assignments;
  private final Parts parts;
  private final Ledger ledger;

  WorkDesk(
      Acts acts,
      ContractRepository contracts,
      AssignmentRepository assignments,
      Parts parts,
      Ledger ledger) {
    this.acts = acts;
    this.contracts = contracts;
    this.assignments = assignments;
    this.parts = parts;
    this.ledger = ledger;
  }

  /**
   * Opens the work.
   *
   * @throws WorkAlreadyOpen if it was opened before
   * @throws jp.junshu.server.gate.AccessRefused while a role is empty or somebody has not accepted
   *     it in person
   */
  @Clause("2.8")
  public void open(PersonActor actor, ContractId contract, ActKey key) {
    var resource = ResourceRef.of(contract);
    acts.perform(
        Ask.of(actor, ContractActions.OPEN, resource, key, "/contracts/" + contract),
        clearance -> {
          var person = clearance.personFor(ContractActions.OPEN, resource);
          if (!contracts.open(contract, person.person(), clearance.at())) {
            throw alreadyOpen(contract);
          }
          contracts.moveStanding(contract);
          return ledger.record(person, new WorkOpened(contract));
        });
  }

  private WorkAlreadyOpen alreadyOpen(ContractId id) {
    var part = parts.find(id).orElseThrow(NotThere::new);
    var by = part.contract().openedBy().flatMap(person -> part.roster().nameOf(person));
    return new WorkAlreadyOpen(id, part.contract().workingSince(), by);
  }

  /**
   * Confirms that nothing remains.
   *
   * @throws jp.junshu.server.gate.AccessRefused while something does; it names each thing
   */
  @Clause("2.3")
  public void complete(PersonActor actor, ContractId contract, ActKey key) {
    var resource = ResourceRef.of(contract);
    acts.perform(
        Ask.of(actor, ContractActions.COMPLETE, resource, key, "/contracts/" + contract),
        clearance -> {
          var person = clearance.personFor(ContractActions.COMPLETE, resource);
          if (!contracts.complete(contract, person.person(), clearance.at())) {
            throw new IllegalStateException("the gate let through a work that is not open");
          }
          contracts.moveStanding(contract);
          return ledger.record(person, new WorkCompleted(contract));
        });
  }

  /** Names a person of the contractor for what is left after the last day. */
  @Clause("7")
  public void nameForRemainder(
      PersonActor actor, ContractId contract, AssignmentId assignment, ActKey key) {
    var resource = ResourceRef.of(contract);
    acts.perform(
        Ask.of(
            actor, ContractActions.REMAIN, resource, key, "/contracts/" + contract + "/completion"),
        clearance -> named(clearance, resource, contract, assignment));
  }

  private AssignmentId named(
      Clearance clearance, ResourceRef resource, ContractId contract, AssignmentId assignment) {
    var actor = clearance.personFor(ContractActions.REMAIN, resource);
    var part = parts.find(contract).orElseThrow(NotThere::new);
    var person = part.roster().find(assignment).orElseThrow(NotThere::new);
    if (assignments.remain(person, part.contract().head().contractor(), clearance.at())) {
      contracts.moveStanding(contract);
      ledger.record(actor, new RemainderNamed(contract, assignment));
    }
    return assignment;
  }
}
