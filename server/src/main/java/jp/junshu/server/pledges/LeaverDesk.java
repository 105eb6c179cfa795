package jp.junshu.server.pledges;

import java.nio.charset.StandardCharsets;
import java.util.List;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.gate.ResourceRef;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.id.AssignmentId;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.policy.Clause;
import jp.junshu.server.contracts.Assignment;
import jp.junshu.server.contracts.Contract;
import jp.junshu.server.contracts.Contracts;
import jp.junshu.server.gate.Acts;
import jp.junshu.server.gate.Ask;
import jp.junshu.server.gate.Clearance;
import jp.junshu.server.ledger.EntryRef;
import jp.junshu.server.ledger.Ledger;
import jp.junshu.server.ledger.LogRef;
import jp.junshu.server.pledges.LeaverFacts.LeaverLookedAt;
import jp.junshu.server.ui.NotThere;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where the ward looks at what whoever left asked for, and says what it was. */
@Service
@Clause("1.2")
public class LeaverDesk {

  private final Acts acts;
  private final Contracts contracts;
  private final LeaverRequestRepository repository;
  private final Ledger ledger;

  LeaverDesk(Acts acts, Contracts contracts, LeaverRequestRepository repository, Ledger ledger) {
    this.acts = acts;
    this.contracts = contracts;
    this.repository = repository;
    this.ledger = ledger;
  }

  /** What those who left a contract asked for, the newest first. */
  @Transactional(readOnly = true)
  public List<LeaverAsked> of(ContractId contract) {
    return repository.of(List.of(contract)).stream()
        .map(LeaverRequestRepository.Row::asked)
        .toList();
  }

  /** What the person who last had that place asked for and nobody looked at. */
  @Transactional(readOnly = true)
  public List<LeaverAsked> open(ContractId contract, AssignmentId place) {
    return of(contract).stream()
        .filter(asked -> asked.place().equals(place) && asked.open())
        .toList();
  }

  /**
   * The same, for whoever is about to look.
   *
   * @throws SettledBefore if there is nothing, since somebody looked before
   * @throws NotThere if there is nothing and never was
   */
  @Transactional(readOnly = true)
  public List<LeaverAsked> toLookAt(ContractId contract, AssignmentId place) {
    var open = open(contract, place);
    if (open.isEmpty()) {
      throw none(contract, place(contract, place));
    }
    return open;
  }

  private RuntimeException none(ContractId contract, Assignment place) {
    var where = "/contracts/%s/pledges#asked".formatted(contract);
    return repository
        .lastLook(contract, place.person())
        .<RuntimeException>map(first -> new SettledBefore(contract, first, where))
        .orElseGet(NotThere::new);
  }

  private Assignment place(ContractId contract, AssignmentId place) {
    return contracts.roster(contract).find(place).orElseThrow(NotThere::new);
  }

  /**
   * Keeps that somebody looked at it. What comes after it stays to be looked at.
   *
   * @param until the highest mark that was on the page
   * @param said what it was, in words
   * @throws SettledBefore if somebody looked before at all that was asked for up to then
   * @throws NotThere if nothing was asked for up to then
   */
  public void look(
      PersonActor actor,
      ContractId contract,
      AssignmentId place,
      long until,
      String said,
      ActKey key) {
    var resource = ResourceRef.of("assignment", place, contract);
    var where = "/contracts/%s/pledges".formatted(contract);
    acts.perform(
        Ask.of(actor, PledgeActions.LOOK, resource, key, where),
        clearance ->
            looked(
                clearance,
                clearance.personFor(PledgeActions.LOOK, resource),
                contract,
                place,
                until,
                said));
  }

  private EntryRef looked(
      Clearance clearance,
      PersonActor by,
      ContractId contract,
      AssignmentId place,
      long until,
      String said) {
    var seen = open(contract, place).stream().filter(asked -> asked.mark() <= until).toList();
    var head = contracts.find(contract).map(Contract::head).orElseThrow(NotThere::new);
    var held = place(contract, place);
    if (seen.isEmpty()) {
      throw none(contract, held);
    }
    var newest = seen.getFirst();
    repository.look(head, held, newest.mark(), said, by.person(), clearance.at());
    var committed = ledger.commit(LogRef.contract(contract), said.getBytes(StandardCharsets.UTF_8));
    int times = seen.stream().mapToInt(LeaverAsked::times).sum();
    return ledger.record(by, new LeaverLookedAt(contract, place, newest.last(), times, committed));
  }
}
