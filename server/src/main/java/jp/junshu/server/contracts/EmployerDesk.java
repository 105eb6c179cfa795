package jp.junshu.server.contracts;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import jp.junshu.core.gate.Action;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.gate.ResourceRef;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.id.AssignmentId;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.merkle.Hash;
import jp.junshu.core.policy.Clause;
import jp.junshu.server.contracts.ContractFactTypes.EmployerAnswered;
import jp.junshu.server.gate.Acts;
import jp.junshu.server.gate.Ask;
import jp.junshu.server.gate.Clearance;
import jp.junshu.server.ledger.Ledger;
import jp.junshu.server.ledger.LogRef;
import jp.junshu.server.ui.NotThere;
import org.springframework.stereotype.Service;

/**
 * Everybody says themselves, in their own session, whether their employer is the one their manager
 * wrote. Whoever says no is believed until it is cleared: they may not act.
 */
@Service
@Clause("5")
public class EmployerDesk {

  /** Alone on the contract: with a no the person stands differently. */
  public static final Action ANSWER = Action.moving("employer.answer");

  private final Acts acts;
  private final Contracts contracts;
  private final EmployerRepository employers;
  private final Ledger ledger;

  EmployerDesk(Acts acts, Contracts contracts, EmployerRepository employers, Ledger ledger) {
    this.acts = acts;
    this.contracts = contracts;
    this.employers = employers;
    this.ledger = ledger;
  }

  /**
   * Keeps an answer; a later one stands in place of an earlier one, and both are kept. The same
   * again says nothing new and is not kept.
   *
   * @param told the true employer, where it is another; empty to confirm
   * @throws NotThere if the place is not the person's own on that contract
   */
  public void answer(
      PersonActor actor,
      ContractId contract,
      AssignmentId place,
      Optional<String> told,
      ActKey key) {
    var resource = ResourceRef.of(contract);
    acts.perform(
        Ask.of(actor, ANSWER, resource, key, "/contracts/" + contract + "/employer"),
        clearance -> {
          answered(clearance, clearance.personFor(ANSWER, resource), contract, place, told);
          return place;
        });
  }

  private void answered(
      Clearance clearance,
      PersonActor by,
      ContractId contract,
      AssignmentId place,
      Optional<String> told) {
    var part = contracts.part(contract).orElseThrow(NotThere::new);
    boolean own =
        part.roster().toCome(by.person(), clearance.at()).stream()
            .anyMatch(each -> each.id().equals(place) && each.engagement().isPresent());
    if (!own) {
      throw new NotThere();
    }
    var last = part.roster().engagements().answer(place);
    if (last.filter(each -> each.told().equals(told.orElse(""))).isPresent()) {
      return;
    }
    employers.insert(
        part.contract().head(),
        new EmployerAnswer(place, told.isEmpty(), told.orElse(""), clearance.at()));
    ledger.record(
        by,
        new EmployerAnswered(
            contract, place, told.isEmpty(), told.map(name -> commit(contract, name))));
  }

  private Hash commit(ContractId contract, String name) {
    return ledger.commit(LogRef.contract(contract), name.getBytes(StandardCharsets.UTF_8));
  }
}
