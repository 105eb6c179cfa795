package jp.junshu.server.contracts;

import jp.junshu.core.gate.Action;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.gate.ResourceRef;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.policy.Clause;
import jp.junshu.server.contracts.ContractFactTypes.WorkOpened;
import jp.junshu.server.gate.Acts;
import jp.junshu.server.gate.Ask;
import jp.junshu.server.ledger.Ledger;
import org.springframework.stereotype.Service;

/** Opens the work on a contract (業務着手). */
@Service
public class WorkDesk {

  static final Action OPEN = Action.moving("work.open");

  private final Acts acts;
  private final ContractRepository contracts;
  private final Ledger ledger;

  WorkDesk(Acts acts, ContractRepository contracts, Ledger ledger) {
    this.acts = acts;
    this.contracts = contracts;
    this.ledger = ledger;
  }

  /**
   * Opens the work.
   *
   * @throws jp.junshu.server.gate.AccessRefused while a role is empty or somebody has not accepted
   *     it in person
   */
  @Clause("2.8")
  public void open(PersonActor actor, ContractId contract, ActKey key) {
    var resource = ResourceRef.of(contract);
    acts.perform(
        Ask.of(actor, OPEN, resource, key, "/contracts/" + contract),
        clearance -> {
          var person = clearance.personFor(OPEN, resource);
          if (!contracts.open(contract, clearance.at())) {
            throw new WorkAlreadyOpen(contract);
          }
          contracts.moveStanding(contract);
          return ledger.record(person, new WorkOpened(contract));
        });
  }
}
