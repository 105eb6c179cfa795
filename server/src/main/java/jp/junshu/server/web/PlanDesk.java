package jp.junshu.server.web;

import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;
import jp.junshu.core.gate.Action;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.gate.ResourceRef;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.id.PlanId;
import jp.junshu.core.merkle.Hash;
import jp.junshu.core.policy.Clause;
import jp.junshu.core.policy.Role;
import jp.junshu.core.policy.Side;
import jp.junshu.server.gate.Acts;
import jp.junshu.server.gate.Ask;
import jp.junshu.server.identity.Change;
import jp.junshu.server.identity.Plan;
import jp.junshu.server.identity.Plans;
import jp.junshu.server.identity.PostDirectory;
import jp.junshu.server.time.BusinessClock;
import jp.junshu.server.ui.NotThere;
import org.springframework.stereotype.Component;

/** The way to every deed on a plan, and who may look at plans. */
@Component
@Clause("5")
class PlanDesk {

  private static final Action WRITE = Action.of("plan.write");
  private static final Action CONFIRM = Action.of("plan.confirm");
  private static final Action WITHDRAW = Action.of("plan.withdraw");

  private final Acts acts;
  private final Plans plans;
  private final Administration administration;
  private final PostDirectory posts;
  private final BusinessClock clock;

  PlanDesk(
      Acts acts,
      Plans plans,
      Administration administration,
      PostDirectory posts,
      BusinessClock clock) {
    this.acts = acts;
    this.plans = plans;
    this.administration = administration;
    this.posts = posts;
    this.clock = clock;
  }

  /** Begins a draft; the same key begins one only. */
  PlanId begin(PersonActor actor, ActKey key, LocalDate day, String title) {
    var ward = ResourceRef.ofWard("ward", actor.organization());
    return acts.perform(
        Ask.of(actor, WRITE, ward, key, "/admin/plans"),
        clearance -> plans.begin(clearance.personFor(WRITE, ward), day, title));
  }

  void write(PersonActor actor, ActKey key, Plan plan, Change change) {
    act(WRITE, actor, key, plan, by -> plans.write(by, plan.id(), change));
  }

  void strike(PersonActor actor, ActKey key, Plan plan, UUID line) {
    act(WRITE, actor, key, plan, by -> plans.strike(by, plan.id(), line));
  }

  /** As it was read: {@code seen} is the digest of what was on screen. */
  void confirm(PersonActor actor, ActKey key, Plan plan, Hash seen) {
    act(CONFIRM, actor, key, plan, by -> plans.confirm(by, plan.id(), seen));
  }

  void withdraw(PersonActor actor, ActKey key, Plan plan) {
    act(WITHDRAW, actor, key, plan, by -> plans.withdraw(by, plan.id()));
  }

  private void act(
      Action action, PersonActor actor, ActKey key, Plan plan, Consumer<PersonActor> deed) {
    var resource = ResourceRef.ofWard("plan", plan.id());
    acts.perform(
        Ask.of(actor, action, resource, key, "/admin/plans/" + plan.id()).about(plan),
        clearance -> {
          deed.accept(clearance.personFor(action, resource));
          return plan.id();
        });
  }

  /** To everybody but administrators, auditors and heads of sections plans are not there. */
  void requireReader(PersonActor actor) {
    if (!administration.reads(actor) && !heads(actor)) {
      throw new NotThere();
    }
  }

  /** Whether the person heads a section, and so may be the second one. */
  boolean heads(PersonActor actor) {
    return actor.side() == Side.WARD
        && posts.holds(actor.person(), Role.SECURITY_MANAGER, clock.instant());
  }
}
