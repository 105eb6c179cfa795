package jp.junshu.server.web;

import java.util.Optional;
import java.util.function.Consumer;
import jp.junshu.core.gate.Action;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.gate.ResourceRef;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.id.RenewalId;
import jp.junshu.core.policy.Clause;
import jp.junshu.server.gate.Acts;
import jp.junshu.server.gate.Ask;
import jp.junshu.server.ledger.Renewal;
import jp.junshu.server.ledger.RenewalMoved;
import jp.junshu.server.ledger.Renewals;
import jp.junshu.server.ui.NotThere;
import org.springframework.stereotype.Component;

/** The way to every deed on the renewal of signatures, and who may look at it. */
@Component
@Clause("7")
class RenewalDesk {

  static final String PAGE = "/admin/signatures";

  private static final Action DRAFT = Action.of("renewal.draft");
  private static final Action CONFIRM = Action.of("renewal.confirm");
  private static final Action WITHDRAW = Action.of("renewal.withdraw");

  private final Acts acts;
  private final Renewals renewals;
  private final Administration administration;
  private final PlanDesk plans;

  RenewalDesk(Acts acts, Renewals renewals, Administration administration, PlanDesk plans) {
    this.acts = acts;
    this.renewals = renewals;
    this.administration = administration;
    this.plans = plans;
  }

  /** Drafts that every log is signed again. */
  RenewalId draft(PersonActor actor, ActKey key) {
    return administration.act(DRAFT, actor, key, PAGE, renewals::draft);
  }

  void confirm(PersonActor actor, ActKey key, RenewalId id) {
    act(CONFIRM, actor, key, id, by -> renewals.confirm(by, found(id)));
  }

  void withdraw(PersonActor actor, ActKey key, RenewalId id) {
    act(WITHDRAW, actor, key, id, by -> renewals.withdraw(by, id));
  }

  private void act(
      Action action, PersonActor actor, ActKey key, RenewalId id, Consumer<PersonActor> deed) {
    var resource = ResourceRef.ofWard("renewal", id);
    var ask = Ask.of(actor, action, resource, key, PAGE);
    acts.perform(
        find(id).map(ask::about).orElse(ask),
        clearance -> {
          deed.accept(clearance.personFor(action, resource));
          return id;
        });
  }

  private Optional<Renewal> find(RenewalId id) {
    return renewals.all().stream().filter(it -> it.id().equals(id)).findFirst();
  }

  private Renewal found(RenewalId id) {
    return find(id).orElseThrow(RenewalMoved::new);
  }

  /** Whether the person may be the second one. */
  boolean confirms(PersonActor actor) {
    return administration.administers(actor) || plans.heads(actor);
  }

  /** To everybody but administrators, auditors and heads of sections it is not there. */
  void requireReader(PersonActor actor) {
    if (!administration.reads(actor) && !plans.heads(actor)) {
      throw new NotThere();
    }
  }
}
