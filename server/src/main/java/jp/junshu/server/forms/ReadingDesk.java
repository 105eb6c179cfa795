package jp.junshu.server.forms;

import java.util.Optional;
import java.util.UUID;
import jp.junshu.core.gate.Action;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.gate.ResourceRef;
import jp.junshu.core.id.ActKey;
import jp.junshu.server.gate.Acts;
import jp.junshu.server.gate.Ask;
import jp.junshu.server.gate.Clearance;
import jp.junshu.server.ledger.Ledger;
import org.springframework.stereotype.Service;

/** Keeps who read a decision: whom a deputy stood in for (後閲), and whom it goes round to (供覧). */
@Service
class ReadingDesk {

  private final Acts acts;
  private final StepRepository steps;
  private final FormCatalog catalog;
  private final Ledger ledger;
  private final ContractDirectory contracts;

  ReadingDesk(
      Acts acts,
      StepRepository steps,
      FormCatalog catalog,
      Ledger ledger,
      ContractDirectory contracts) {
    this.acts = acts;
    this.steps = steps;
    this.catalog = catalog;
    this.ledger = ledger;
    this.contracts = contracts;
  }

  /** Keeps that the one who was absent read what a deputy decided (後閲). */
  void readAfter(PersonActor actor, FilingView view, FilingView.Step step, ActKey key) {
    var filed = view.filed();
    var action = FormActions.readAfter(catalog.get(view.schema().no()));
    var resource = ResourceRef.of("filing", filed.id(), view.contract().id());
    acts.perform(
        ask(actor, action, view, step, key),
        clearance -> {
          var person = clearance.personFor(action, resource);
          if (!steps.readAfter(filed, step.position(), person.person(), clearance.at())) {
            throw new FilingMoved(filed.id());
          }
          return ledger.record(
              person,
              new FilingFacts.ReadAfter(
                  view.contract().id(), filed.id(), filed.revision(), step.position()));
        });
  }

  /** Keeps that somebody read what was decided (供覧). */
  void circulated(PersonActor actor, FilingView view, FilingView.Step step, ActKey key) {
    var filed = view.filed();
    var action = FormActions.circulated(catalog.get(view.schema().no()));
    var resource = ResourceRef.of("filing", filed.id(), view.contract().id());
    acts.perform(
        ask(actor, action, view, step, key),
        clearance -> {
          var person = clearance.personFor(action, resource);
          if (!view.circulating().contains(step)) {
            throw new FilingMoved(filed.id());
          }
          var entry =
              ledger.record(
                  person,
                  new FilingFacts.Circulated(
                      view.contract().id(), filed.id(), filed.revision(), step.position()));
          if (!steps.done(filed, step.position(), read(view, person, clearance, entry.id()))) {
            throw new FilingMoved(filed.id());
          }
          return entry;
        });
  }

  private StepRepository.DoneRow read(
      FilingView view, PersonActor by, Clearance clearance, UUID entry) {
    var signature = contracts.signature(by, view.contract().id(), clearance.at());
    return new StepRepository.DoneRow(
        Outcome.READ,
        "",
        by.person(),
        Signatures.write(signature),
        false,
        clearance.at(),
        entry,
        Optional.empty(),
        "");
  }

  private static Ask ask(
      PersonActor actor, Action action, FilingView view, FilingView.Step step, ActKey key) {
    var id = view.filed().id();
    var resource = ResourceRef.of("filing", id, view.contract().id());
    return Ask.of(actor, action, resource, key, "/filings/" + id)
        .about(StepTaking.alone(view, step, Outcome.PASSED, view.filed().digest(), ""));
  }
}
