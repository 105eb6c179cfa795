package jp.junshu.server.contracts;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import jp.junshu.core.gate.Action;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.gate.ResourceRef;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.merkle.Hash;
import jp.junshu.core.policy.Clause;
import jp.junshu.core.policy.Side;
import jp.junshu.server.contracts.ContractFactTypes.ContractChanged;
import jp.junshu.server.gate.Acts;
import jp.junshu.server.gate.Ask;
import jp.junshu.server.ledger.Ledger;
import jp.junshu.server.ledger.LogRef;
import jp.junshu.server.ui.NotThere;
import org.springframework.stereotype.Service;

/**
 * Records that a contract was extended, shortened or ended early: drafted by one person, decided by
 * another on what was seen. A longer contract lengthens no consent, and of the places without an
 * end only those that the change names.
 */
@Service
@Clause("7")
public class ChangeDesk {

  /** Alone, so that nothing is decided while it is written. */
  public static final Action DRAFT = Action.moving("contract.draft-change");

  /** Alone, so that nothing is begun by a last day that moves meanwhile. */
  public static final Action DECIDE = Action.moving("contract.change");

  private final Acts acts;
  private final ChangeRepository changes;
  private final Contracts contracts;
  private final Ledger ledger;

  ChangeDesk(Acts acts, ChangeRepository changes, Contracts contracts, Ledger ledger) {
    this.acts = acts;
    this.changes = changes;
    this.contracts = contracts;
    this.ledger = ledger;
  }

  /** The changes of a contract, the oldest first, the draft last. Call it inside a transaction. */
  public List<ContractChange> of(ContractId contract) {
    return changes.of(contract);
  }

  /** Keeps a draft in place of an earlier one. */
  public void draft(PersonActor actor, ContractId contract, ContractChange draft, ActKey key) {
    perform(
        actor,
        contract,
        DRAFT,
        Optional.of(draft),
        key,
        (by, at) -> {
          changes.draft(contract(contract).head(), draft, at);
          return true;
        });
  }

  /**
   * Decides on the draft that was seen.
   *
   * @return false if it is another one by now, or none; then nothing is decided
   */
  public boolean decide(PersonActor actor, ContractId contract, Hash seen, ActKey key) {
    return perform(
        actor,
        contract,
        DECIDE,
        Optional.empty(),
        key,
        (by, at) ->
            changes.of(contract).stream()
                .filter(each -> each.decidedAt().isEmpty() && each.digest().equals(seen))
                .findFirst()
                .filter(_ -> changes.decide(contract, by.person(), at))
                .map(draft -> decided(by, contract, draft))
                .isPresent());
  }

  private ContractChange decided(PersonActor by, ContractId contract, ContractChange draft) {
    if (draft.kind() == ContractChange.Kind.EXTENDED) {
      stop(by, contract, draft);
    }
    changes.moveEnd(contract, draft.after());
    var said = draft.document() + "\n" + draft.reason();
    ledger.record(
        by,
        new ContractChanged(
            contract,
            draft.kind(),
            draft.concludedOn(),
            draft.before(),
            draft.after(),
            draft.carried(),
            ledger.commit(LogRef.contract(contract), said.getBytes(StandardCharsets.UTF_8))));
    return draft;
  }

  /** What had no end of its own ended with the contract, so it ends where that would have. */
  private void stop(PersonActor by, ContractId contract, ContractChange draft) {
    contracts.roster(contract).assignments().stream()
        .filter(place -> place.role().side() == Side.CONTRACTOR && place.ends().isEmpty())
        .filter(place -> !draft.carried().contains(place.id()))
        .forEach(place -> contracts.end(by, contract, place.id(), draft.before()));
  }

  private boolean perform(
      PersonActor actor,
      ContractId contract,
      Action action,
      Optional<ContractChange> subject,
      ActKey key,
      BiFunction<PersonActor, Instant, Boolean> deed) {
    var resource = ResourceRef.of(contract);
    var ask = Ask.of(actor, action, resource, key, "/contracts/" + contract + "/history");
    return acts.perform(
        subject.map(ask::about).orElse(ask),
        clearance -> deed.apply(clearance.personFor(action, resource), clearance.at()));
  }

  private Contract contract(ContractId id) {
    return contracts.find(id).orElseThrow(NotThere::new);
  }
}
