package jp.junshu.server.afterwards;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import jp.junshu.core.gate.Action;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.gate.ResourceRef;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.merkle.Hash;
import jp.junshu.core.policy.Clause;
import jp.junshu.server.afterwards.RetentionFacts.ClassSet;
import jp.junshu.server.afterwards.RetentionFacts.DisposalDecided;
import jp.junshu.server.afterwards.RetentionFacts.HoldLiftProposed;
import jp.junshu.server.afterwards.RetentionFacts.HoldLifted;
import jp.junshu.server.afterwards.RetentionFacts.HoldPlaced;
import jp.junshu.server.afterwards.RetentionFacts.HoldProposed;
import jp.junshu.server.gate.Acts;
import jp.junshu.server.gate.Ask;
import jp.junshu.server.ledger.Fact;
import jp.junshu.server.ledger.Ledger;
import jp.junshu.server.ledger.LogRef;
import jp.junshu.server.ui.NotThere;
import org.springframework.stereotype.Service;

/**
 * Says how long records are kept, drafts and decides what becomes of them, and holds that up. Each
 * act is alone on its contract, so of a hold and a decision at once one comes first and the other
 * sees it.
 */
@Service
@Clause("7")
public class RetentionDesk {

  public static final Action SET = Action.moving("retention.set");
  public static final Action DRAFT = Action.moving("retention.draft");
  public static final Action DECIDE = Action.moving("retention.decide");
  public static final Action PROPOSE_HOLD = Action.moving("hold.propose");
  public static final Action PLACE_HOLD = Action.moving("hold.place");
  public static final Action PROPOSE_LIFT = Action.moving("hold.propose-lift");
  public static final Action LIFT_HOLD = Action.moving("hold.lift");

  private final Acts acts;
  private final RetentionRepository repository;
  private final Retentions retentions;
  private final Ledger ledger;

  RetentionDesk(Acts acts, RetentionRepository repository, Retentions retentions, Ledger ledger) {
    this.acts = acts;
    this.repository = repository;
    this.retentions = retentions;
    this.ledger = ledger;
  }

  /** Says how long these records are kept; what was said before stays on record. */
  public void set(
      PersonActor actor,
      ContractId contract,
      Records records,
      Kept kept,
      String reason,
      ActKey key) {
    perform(
        actor,
        contract,
        SET,
        new Setting(records, kept),
        key,
        (by, at) -> {
          repository.say(
              required(contract).contract().head(), records, kept, reason, by.person(), at);
          ledger.record(by, new ClassSet(contract, records, kept, commit(contract, reason)));
          return true;
        });
  }

  /** What the gate is asked about when a class is set. */
  record Setting(Records records, Kept kept) {}

  /** Drafts what becomes of records whose time has run. */
  public void draft(
      PersonActor actor,
      ContractId contract,
      Records records,
      Optional<LocalDate> keepUntil,
      String reason,
      ActKey key) {
    var outcome = keepUntil.isPresent() ? Disposal.Outcome.KEEP : Disposal.Outcome.DISPOSE;
    perform(
        actor,
        contract,
        DRAFT,
        records,
        key,
        (by, at) -> {
          var draft =
              new Disposal(
                  records,
                  outcome,
                  keepUntil,
                  reason,
                  by.person(),
                  Optional.empty(),
                  Optional.empty());
          repository.draft(required(contract).contract().head(), draft, at);
          return true;
        });
  }

  /**
   * Decides on the draft that was seen.
   *
   * @return false if it is another one by now, or none; then nothing is decided
   */
  public boolean decide(
      PersonActor actor, ContractId contract, Records records, Hash seen, ActKey key) {
    return perform(
        actor,
        contract,
        DECIDE,
        records,
        key,
        (by, at) ->
            required(contract)
                .draft(records)
                .filter(draft -> draft.digest().equals(seen))
                .filter(_ -> repository.decide(contract, records, by.person(), at))
                .map(draft -> decided(by, contract, draft))
                .isPresent());
  }

  private Disposal decided(PersonActor by, ContractId contract, Disposal draft) {
    ledger.record(
        by,
        new DisposalDecided(
            contract,
            draft.records(),
            draft.outcome(),
            draft.keepUntil(),
            commit(contract, draft.reason())));
    return draft;
  }

  /** Proposes a hold, which blocks from now on; false if one blocks already. */
  public boolean proposeHold(PersonActor actor, ContractId contract, String reason, ActKey key) {
    return perform(
        actor,
        contract,
        PROPOSE_HOLD,
        contract,
        key,
        (by, at) ->
            told(
                repository.propose(required(contract).contract().head(), reason, by.person(), at),
                by,
                () -> new HoldProposed(contract, commit(contract, reason))));
  }

  /** Places the hold that another proposed; false if none waits. */
  public boolean placeHold(PersonActor actor, ContractId contract, ActKey key) {
    return perform(
        actor,
        contract,
        PLACE_HOLD,
        contract,
        key,
        (by, at) -> {
          var reason = required(contract).hold().map(LegalHold::reason).orElse("");
          return told(
              repository.place(contract, by.person(), at),
              by,
              () -> new HoldPlaced(contract, commit(contract, reason)));
        });
  }

  /** Proposes to lift what blocks; it goes on blocking. */
  public boolean proposeLift(PersonActor actor, ContractId contract, String reason, ActKey key) {
    return perform(
        actor,
        contract,
        PROPOSE_LIFT,
        contract,
        key,
        (by, at) ->
            told(
                repository.proposeLift(contract, reason, by.person(), at),
                by,
                () -> new HoldLiftProposed(contract, commit(contract, reason))));
  }

  /** Lifts what another proposed to lift; false if nothing was proposed. */
  public boolean liftHold(PersonActor actor, ContractId contract, ActKey key) {
    return perform(
        actor,
        contract,
        LIFT_HOLD,
        contract,
        key,
        (by, at) -> {
          var reason = required(contract).hold().flatMap(LegalHold::liftReason).orElse("");
          return told(
              repository.lift(contract, by.person(), at),
              by,
              () -> new HoldLifted(contract, commit(contract, reason)));
        });
  }

  private boolean perform(
      PersonActor actor,
      ContractId contract,
      Action action,
      Object subject,
      ActKey key,
      BiFunction<PersonActor, Instant, Boolean> deed) {
    var resource = ResourceRef.of(contract);
    var where = "/contracts/" + contract + "/retention";
    return acts.perform(
        Ask.of(actor, action, resource, key, where).about(subject),
        clearance -> deed.apply(clearance.personFor(action, resource), clearance.at()));
  }

  /** What was done is recorded, and what was not is not. */
  private boolean told(boolean done, PersonActor by, Supplier<Fact> fact) {
    if (done) {
      ledger.record(by, fact.get());
    }
    return done;
  }

  private Hash commit(ContractId contract, String reason) {
    return ledger.commit(LogRef.contract(contract), reason.getBytes(StandardCharsets.UTF_8));
  }

  private Retention required(ContractId contract) {
    return retentions.of(contract).orElseThrow(NotThere::new);
  }
}
