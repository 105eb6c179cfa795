package jp.junshu.server.contracts;

import java.time.LocalDate;
import java.util.List;
import jp.junshu.core.gate.Actor;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.id.PlanId;
import jp.junshu.core.id.SectionId;
import jp.junshu.core.policy.Clause;
import jp.junshu.server.forms.ContractHead;
import jp.junshu.server.identity.Change;
import jp.junshu.server.identity.Holding;
import jp.junshu.server.identity.Plan;
import jp.junshu.server.identity.PostDirectory;
import org.springframework.stereotype.Component;

/** Brings about on one contract what a plan says of its section and of the section's posts. */
@Component
@Clause({"2.8", "5"})
class ContractTurns {

  private final Contracts contracts;
  private final SectionTurnRepository turns;
  private final WardPlace places;
  private final PostDirectory posts;

  ContractTurns(
      Contracts contracts, SectionTurnRepository turns, WardPlace places, PostDirectory posts) {
    this.contracts = contracts;
    this.turns = turns;
    this.places = places;
    this.posts = posts;
  }

  /** Dated to the plan's day; a second time nothing more is written. */
  void follow(Actor actor, Plan plan, ContractId id) {
    var before = contracts.find(id, plan.day()).orElseThrow().head();
    var section = section(plan, before);
    var after = before.under(section, posts.sectionName(section, plan.day()));
    boolean turned = !after.equals(before);
    if (turned) {
      turns.turn(after, plan.day(), plan.id());
    }
    if (reconcile(actor, plan, after) || turned) {
      contracts.followed(actor, after, plan.id(), plan.day());
    }
  }

  void withdraw(Actor actor, PlanId plan) {
    var touched = turns.touched(plan);
    turns.withdraw(plan);
    touched.forEach(contract -> contracts.followedNoMore(actor, contract, plan));
  }

  private static SectionId section(Plan plan, ContractHead head) {
    var moved =
        plan.all(Change.Move.class)
            .filter(move -> move.contract().equals(head.id()))
            .map(Change.Move::into)
            .findFirst();
    return moved.orElseGet(
        () ->
            plan.all(Change.Merge.class)
                .filter(merge -> merge.section().equals(head.section()))
                .map(Change.Merge::into)
                .findFirst()
                .orElse(head.section()));
  }

  /** From that day exactly the holders of the section's posts stand there; whether they did not. */
  private boolean reconcile(Actor actor, Plan plan, ContractHead head) {
    var day = plan.day();
    var holdings = posts.from(head.section(), day).stream().filter(WardPlace::stands).toList();
    var standing = standing(head.id(), day);
    var leaving =
        standing.stream()
            .filter(place -> holdings.stream().noneMatch(h -> same(place, h, head)))
            .toList();
    leaving.forEach(place -> end(actor, place, plan));
    var coming =
        holdings.stream()
            .filter(h -> standing.stream().noneMatch(place -> same(place, h, head)))
            .flatMap(h -> places.of(head, h, day).stream())
            .toList();
    if (!coming.isEmpty()) {
      contracts.assignAll(actor, head.id(), coming);
      turns.begun(head.id(), coming.stream().map(Assignment::id).toList(), plan.id());
    }
    return !leaving.isEmpty() || !coming.isEmpty();
  }

  private static boolean same(Assignment place, Holding holding, ContractHead head) {
    return WardPlace.same(place, holding, head.sectionName());
  }

  private List<Assignment> standing(ContractId contract, LocalDate day) {
    return contracts.roster(contract).assignments().stream()
        .filter(WardPlace::ofPost)
        .filter(place -> place.ends().map(end -> !end.isBefore(day)).orElse(true))
        .toList();
  }

  private void end(Actor actor, Assignment place, Plan plan) {
    var last = plan.day().minusDays(1);
    turns.end(place.contract(), place.id(), last, plan.id());
    contracts.endedBy(actor, place, last);
  }
}
