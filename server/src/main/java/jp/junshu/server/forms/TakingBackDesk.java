package jp.junshu.server.forms;

import java.nio.charset.StandardCharsets;
import jp.junshu.core.form.Form;
import jp.junshu.core.form.Life;
import jp.junshu.core.gate.Action;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.gate.ResourceRef;
import jp.junshu.core.id.ActKey;
import jp.junshu.server.gate.Acts;
import jp.junshu.server.gate.Ask;
import jp.junshu.server.gate.Clearance;
import jp.junshu.server.ledger.Fact;
import jp.junshu.server.ledger.Ledger;
import jp.junshu.server.ledger.LogRef;
import org.springframework.stereotype.Service;

/**
 * What the side that filed does with what is not decided yet: it withdraws it for good, takes it
 * back to correct it (引戻し), or, being the ward, gives it up (廃案).
 */
@Service
class TakingBackDesk {

  private final Acts acts;
  private final FilingRepository filings;
  private final Filings views;
  private final FormCatalog catalog;
  private final Ledger ledger;

  TakingBackDesk(
      Acts acts, FilingRepository filings, Filings views, FormCatalog catalog, Ledger ledger) {
    this.acts = acts;
    this.filings = filings;
    this.views = views;
    this.catalog = catalog;
    this.ledger = ledger;
  }

  /** The filer's side takes back what is not yet decided. */
  void withdraw(PersonActor actor, FilingView view, ActKey key) {
    perform(
        actor,
        view,
        FormActions.withdraw(form(view)),
        key,
        (now, clearance) -> {
          requireThat(FormDesk.withdrawable(now), now);
          move(now, Life.State.WITHDRAWN, clearance);
          return new FilingFacts.FilingWithdrawn(
              now.contract().id(), now.filed().id(), now.filed().revision());
        });
  }

  /** The filer's side takes it back to correct it. */
  void takeBack(PersonActor actor, FilingView view, ActKey key) {
    perform(
        actor,
        view,
        FormActions.takeBack(form(view)),
        key,
        (now, clearance) -> {
          requireThat(now.state().waits(), now);
          move(now, Life.State.TAKEN_BACK, clearance);
          tell(form(now), now, Life.State.TAKEN_BACK);
          return new FilingFacts.FilingTakenBack(
              now.contract().id(), now.filed().id(), now.filed().revision());
        });
  }

  /** The ward gives up what it filed itself. */
  void abandon(PersonActor actor, FilingView view, String reason, ActKey key) {
    perform(
        actor,
        view,
        FormActions.abandon(form(view)),
        key,
        (now, clearance) -> {
          requireThat(now.state().waits() || now.state().back(), now);
          move(now, Life.State.ABANDONED, clearance);
          filings.reason(now.filed().id(), reason);
          tell(form(now), now, Life.State.ABANDONED);
          var log = LogRef.contract(now.contract().id());
          return new FilingFacts.FilingAbandoned(
              now.contract().id(),
              now.filed().id(),
              now.filed().revision(),
              ledger.commit(log, reason.getBytes(StandardCharsets.UTF_8)));
        });
  }

  private interface Work {
    Fact done(FilingView now, Clearance clearance);
  }

  private void perform(PersonActor actor, FilingView view, Action action, ActKey key, Work work) {
    var id = view.filed().id();
    var resource = ResourceRef.of("filing", id, view.contract().id());
    acts.perform(
        Ask.of(actor, action, resource, key, "/filings/" + id).about(view),
        clearance -> {
          var person = clearance.personFor(action, resource);
          var now =
              filings.lock(id).flatMap(_ -> views.find(id)).orElseThrow(() -> new FilingMoved(id));
          requireThat(now.filed().revision() == view.filed().revision(), now);
          return ledger.record(person, work.done(now, clearance));
        });
  }

  private static void requireThat(boolean holds, FilingView view) {
    if (!holds) {
      throw new FilingMoved(view.filed().id());
    }
  }

  private void move(FilingView now, Life.State state, Clearance clearance) {
    var filed = now.filed();
    filings.move(filed.id(), state, filed.revision(), filed, clearance.at());
  }

  private <T extends Form> void tell(FormDefinition<T> form, FilingView now, Life.State outcome) {
    var moved = views.find(now.filed().id()).orElseThrow();
    form.handler().onDecided(TypedFilings.of(form, moved), outcome);
  }

  private FormDefinition<?> form(FilingView view) {
    return catalog.get(view.schema().no());
  }
}
