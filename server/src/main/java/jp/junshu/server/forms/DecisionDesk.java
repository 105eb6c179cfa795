package jp.junshu.server.forms;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import jp.junshu.core.form.ContentMoved;
import jp.junshu.core.form.Form;
import jp.junshu.core.form.Life;
import jp.junshu.core.gate.Action;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.gate.ResourceRef;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.merkle.Hash;
import jp.junshu.server.forms.FilingFacts.DecidedOutside;
import jp.junshu.server.forms.FilingFacts.StepTakenBeside;
import jp.junshu.server.gate.Acts;
import jp.junshu.server.gate.Ask;
import jp.junshu.server.gate.Clearance;
import jp.junshu.server.ledger.Ledger;
import jp.junshu.server.ledger.LogRef;
import org.springframework.stereotype.Service;

/**
 * Takes the steps of a route: the digest of what was seen is in the decision, and the second of two
 * deciders is told.
 */
@Service
class DecisionDesk {

  private final Acts acts;
  private final FilingRepository filings;
  private final StepRepository steps;
  private final Filings views;
  private final FormCatalog catalog;
  private final Ledger ledger;
  private final ContractDirectory contracts;
  private final DocumentNumbers numbers;

  DecisionDesk(
      Acts acts,
      FilingRepository filings,
      StepRepository steps,
      Filings views,
      FormCatalog catalog,
      Ledger ledger,
      ContractDirectory contracts,
      DocumentNumbers numbers) {
    this.acts = acts;
    this.filings = filings;
    this.steps = steps;
    this.views = views;
    this.catalog = catalog;
    this.ledger = ledger;
    this.contracts = contracts;
    this.numbers = numbers;
  }

  /**
   * Takes the current step.
   *
   * @throws FilingMoved if the step was taken by somebody else, or its page is old
   * @throws ContentMoved if the content is not the one that was seen
   */
  void take(PersonActor actor, StepTaking taking, ActKey key) {
    var form = catalog.get(taking.filing().schema().no());
    take(actor, taking, FormActions.decide(form), Optional.empty(), key);
  }

  /** Enters what was decided in another system, as {@link #take} takes a step here. */
  void enter(PersonActor actor, StepTaking taking, OutsideEntry entry, ActKey key) {
    var form = catalog.get(taking.filing().schema().no());
    take(actor, taking, FormActions.outside(form), Optional.of(entry), key);
  }

  private void take(
      PersonActor actor,
      StepTaking taking,
      Action action,
      Optional<OutsideEntry> outside,
      ActKey key) {
    var view = taking.filing();
    var form = catalog.get(view.schema().no());
    var resource = ResourceRef.of("filing", view.filed().id(), view.contract().id());
    var ask = Ask.of(actor, action, resource, key, "/filings/" + view.filed().id()).about(taking);
    acts.perform(
        ask,
        clearance -> {
          var person = clearance.personFor(action, resource);
          return done(form, taking, outside, person, clearance);
        });
  }

  private <T extends Form> Life.State done(
      FormDefinition<T> form,
      StepTaking taking,
      Optional<OutsideEntry> outside,
      PersonActor by,
      Clearance clearance) {
    var id = taking.filing().filed().id();
    var view = filings.lock(id).flatMap(_ -> views.find(id)).orElseThrow(() -> new FilingMoved(id));
    var step =
        view.waiting().stream()
            .filter(waiting -> waiting.position() == taking.step().position())
            .filter(waiting -> waiting.external() == outside.isPresent())
            .findFirst()
            .orElseThrow(() -> new FilingMoved(id));
    if (!taking.seen().equals(view.seen())) {
      throw new ContentMoved(id);
    }
    keep(view, step, taking, outside, by, clearance);
    return goOn(form, view, step, taking, by, clearance);
  }

  private void keep(
      FilingView view,
      FilingView.Step step,
      StepTaking taking,
      Optional<OutsideEntry> outside,
      PersonActor by,
      Clearance clearance) {
    var contract = view.contract().id();
    var paper = outside.map(entry -> entry.paper().keep(view.contract(), by, clearance.at()));
    outside.ifPresent(entry -> ledger.record(by, fact(view, step, entry, paper.orElseThrow())));
    boolean deputy =
        outside.isEmpty()
            && contracts
                .holding(by, step.role(), contract, clearance.at())
                .map(ContractDirectory.Holding::deputy)
                .orElse(false);
    var log = LogRef.contract(contract);
    var opinion = opinion(taking, log);
    var absence =
        deputy
            ? Optional.of(StandingAbsence.hold(contracts, view, step, clearance.at()))
            : Optional.<StandingAbsence>empty();
    var beside = view.beside(step);
    var entry =
        ledger.record(
            by,
            new StepTakenBeside(
                contract,
                view.filed().id(),
                view.filed().revision(),
                step.position(),
                beside.getFirst().position(),
                beside.getLast().position(),
                step.act(),
                taking.outcome(),
                deputy,
                step.delegated(),
                view.filed().digest(),
                opinion,
                absence.map(stands -> stands.committed(ledger, log))));
    var signature = contracts.signature(by, contract, clearance.at());
    var done =
        new StepRepository.DoneRow(
            taking.outcome(),
            taking.opinion(),
            by.person(),
            Signatures.write(signature),
            deputy,
            clearance.at(),
            entry.id(),
            Optional.empty(),
            absence.map(StandingAbsence::told).orElse(""));
    if (!steps.done(view.filed(), step.position(), done, outside, paper)) {
      throw new FilingMoved(view.filed().id());
    }
  }

  private DecidedOutside fact(
      FilingView view, FilingView.Step step, OutsideEntry entry, OutsideEntry.Kept paper) {
    var contract = view.contract().id();
    var number = entry.number().getBytes(StandardCharsets.UTF_8);
    return new DecidedOutside(
        contract,
        view.filed().id(),
        view.filed().revision(),
        step.position(),
        ledger.commit(LogRef.contract(contract), number),
        entry.on(),
        paper.id(),
        paper.commitment());
  }

  private Optional<Hash> opinion(StepTaking taking, LogRef log) {
    return taking.opinion().isEmpty()
        ? Optional.empty()
        : Optional.of(ledger.commit(log, taking.opinion().getBytes(StandardCharsets.UTF_8)));
  }

  private <T extends Form> Life.State goOn(
      FormDefinition<T> form,
      FilingView view,
      FilingView.Step step,
      StepTaking taking,
      PersonActor by,
      Clearance clearance) {
    view.filed().decidedBy(by.person(), view.filed().digest());
    filings.involve(
        view.filed().id(), contracts.involved(by, view.contract().id(), Set.of(), clearance.at()));
    if (taking.outcome() == Outcome.PASSED && !view.deciding(step)) {
      return view.state();
    }
    var life =
        Lives.decided(
            Lives.open(view.schema().kind(), view.filed()),
            taking.outcome(),
            by,
            view.filed().digest());
    var filed = view.filed();
    filings.move(filed.id(), life.state(), filed.revision(), filed, clearance.at());
    if (life.state() == Life.State.ISSUED) {
      filings.numbered(filed.id(), numbers.give(view, by, clearance.at()));
    }
    var typed = TypedFilings.of(form, views.find(filed.id()).orElseThrow());
    form.handler().onDecided(typed, life.state());
    return life.state();
  }
}
