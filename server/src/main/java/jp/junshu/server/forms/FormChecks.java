package jp.junshu.server.forms;

import java.util.stream.Stream;
import jp.junshu.core.form.Form;
import jp.junshu.core.form.FormType;
import jp.junshu.core.form.Kind;
import jp.junshu.core.gate.Check;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.server.time.BusinessClock;
import org.springframework.stereotype.Component;

/** Asks the form's owner, for the gate and for the page alike. */
@Component
class FormChecks {

  private final FormCatalog catalog;
  private final ContractDirectory contracts;
  private final BusinessClock clock;

  FormChecks(FormCatalog catalog, ContractDirectory contracts, BusinessClock clock) {
    this.catalog = catalog;
    this.contracts = contracts;
    this.clock = clock;
  }

  @SuppressWarnings("unchecked")
  <T extends Form> Stream<Check> beforeFiling(Draft<T> draft) {
    var no = draft.content().getClass().getAnnotation(FormType.class).no();
    var form = (FormDefinition<T>) catalog.get(no);
    return form.handler().beforeFiling(draft);
  }

  /** What is granted opens something, so whatever speaks against that speaks against granting. */
  Stream<Check> beforeDeciding(FilingView view) {
    var opening =
        view.schema().kind() == Kind.APPLICATION
            ? contracts.againstOpening(view.contract().id(), clock.instant())
            : Stream.<Check>empty();
    return Stream.concat(opening, beforeDeciding(catalog.get(view.schema().no()), view));
  }

  /** The same with what must hold of that person, who is to decide. */
  Stream<Check> beforeDeciding(FilingView view, PersonActor decider) {
    return Stream.concat(
        beforeDeciding(view), ofDecider(catalog.get(view.schema().no()), view, decider));
  }

  private static <T extends Form> Stream<Check> ofDecider(
      FormDefinition<T> form, FilingView view, PersonActor decider) {
    return form.handler().ofDecider(TypedFilings.of(form, view), decider);
  }

  /** Whether it weighs too much to be one of many, or has files that each want to be looked at. */
  boolean aloneOnly(FilingView view) {
    return !view.attached().isEmpty() || aloneOnly(catalog.get(view.schema().no()), view);
  }

  private static <T extends Form> boolean aloneOnly(FormDefinition<T> form, FilingView view) {
    return form.handler().aloneOnly(TypedFilings.of(form, view));
  }

  private static <T extends Form> Stream<Check> beforeDeciding(
      FormDefinition<T> form, FilingView view) {
    return form.handler().beforeDeciding(TypedFilings.of(form, view));
  }
}
