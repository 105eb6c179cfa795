package jp.junshu.server.forms;

import java.util.Optional;
import jp.junshu.core.form.ContentMoved;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.gate.ResourceRef;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.merkle.Hash;
import jp.junshu.server.forms.FilingFacts.PassedOver;
import jp.junshu.server.gate.Acts;
import jp.junshu.server.gate.Ask;
import jp.junshu.server.gate.Clearance;
import jp.junshu.server.ledger.EntryRef;
import jp.junshu.server.ledger.Ledger;
import jp.junshu.server.ledger.LogRef;
import org.springframework.stereotype.Service;

/** Lets a filing go on without a reviewer who is absent and reads it afterwards (後閲). */
@Service
public class PassingDesk {

  private final Acts acts;
  private final FilingRepository filings;
  private final StepRepository steps;
  private final Filings views;
  private final FormCatalog catalog;
  private final Ledger ledger;
  private final ContractDirectory contracts;

  PassingDesk(
      Acts acts,
      FilingRepository filings,
      StepRepository steps,
      Filings views,
      FormCatalog catalog,
      Ledger ledger,
      ContractDirectory contracts) {
    this.acts = acts;
    this.filings = filings;
    this.steps = steps;
    this.views = views;
    this.catalog = catalog;
    this.ledger = ledger;
    this.contracts = contracts;
  }

  /**
   * Passes the step over.
   *
   * @param seen {@link FilingView#seen} on the page
   * @throws FilingMoved if its turn is over
   * @throws ContentMoved if what lies there is not what was seen
   */
  public void passOver(
      PersonActor actor, FilingView view, FilingView.Step step, Hash seen, ActKey key) {
    var action = FormActions.passOver(catalog.get(view.schema().no()));
    var id = view.filed().id();
    var resource = ResourceRef.of("filing", id, view.contract().id());
    var taking = StepTaking.alone(view, step, Outcome.PASSED_OVER, seen, "");
    acts.perform(
        Ask.of(actor, action, resource, key, "/filings/" + id).about(taking),
        clearance -> passed(taking, clearance.personFor(action, resource), clearance));
  }

  private EntryRef passed(StepTaking taking, PersonActor by, Clearance clearance) {
    var id = taking.filing().filed().id();
    var view = filings.lock(id).flatMap(_ -> views.find(id)).orElseThrow(() -> new FilingMoved(id));
    var step =
        view.waiting().stream()
            .filter(waiting -> waiting.position() == taking.step().position())
            .findFirst()
            .orElseThrow(() -> new FilingMoved(id));
    if (!taking.seen().equals(view.seen())) {
      throw new ContentMoved(id);
    }
    var absence = StandingAbsence.hold(contracts, view, step, clearance.at());
    var entry = recorded(view, step, absence, by);
    var done =
        new StepRepository.DoneRow(
            Outcome.PASSED_OVER,
            "",
            by.person(),
            Signatures.write(contracts.signature(by, view.contract().id(), clearance.at())),
            false,
            clearance.at(),
            entry.id(),
            Optional.empty(),
            absence.told());
    if (!steps.done(view.filed(), step.position(), done)) {
      throw new FilingMoved(id);
    }
    return entry;
  }

  private EntryRef recorded(
      FilingView view, FilingView.Step step, StandingAbsence absence, PersonActor by) {
    var contract = view.contract().id();
    var beside = view.beside(step);
    return ledger.record(
        by,
        new PassedOver(
            contract,
            view.filed().id(),
            view.filed().revision(),
            step.position(),
            beside.getFirst().position(),
            beside.getLast().position(),
            step.act(),
            view.filed().digest(),
            absence.committed(ledger, LogRef.contract(contract))));
  }
}
