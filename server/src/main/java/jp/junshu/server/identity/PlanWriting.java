package jp.junshu.server.identity;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import jp.junshu.core.gate.Actor;
import jp.junshu.core.id.SectionId;
import jp.junshu.core.merkle.Hash;
import jp.junshu.server.ledger.Ledger;
import jp.junshu.server.ledger.LogRef;
import org.springframework.stereotype.Component;

/** Writes what a plan brings about into sections, posts and holdings, dated, and sealed each. */
@Component
class PlanWriting {

  private final SectionRepository sections;
  private final PlanRowRepository rows;
  private final Ledger ledger;

  PlanWriting(SectionRepository sections, PlanRowRepository rows, Ledger ledger) {
    this.sections = sections;
    this.rows = rows;
    this.ledger = ledger;
  }

  /** New sections before their posts, posts before their holders, ends last. */
  void write(Actor by, Plan plan) {
    plan.all(Change.Open.class).forEach(open -> open(by, plan, open));
    plan.all(Change.Rename.class).forEach(named -> name(by, plan, named.section(), named.name()));
    plan.all(Change.Create.class).forEach(made -> create(by, plan, made));
    plan.all(Change.HandOver.class).forEach(handOver -> handOver(by, plan, handOver));
    plan.all(Change.Merge.class).forEach(merge -> merge(by, plan, merge));
  }

  private void open(Actor by, Plan plan, Change.Open open) {
    sections.insert(open.section());
    name(by, plan, open.section(), open.name());
  }

  private void name(Actor by, Plan plan, SectionId section, String name) {
    rows.name(plan.id(), section, name, plan.day());
    ledger.record(by, new SectionNamed(section, hash(name), plan.day()));
  }

  private void create(Actor by, Plan plan, Change.Create made) {
    rows.create(plan.id(), made, plan.day());
    ledger.record(
        by, new PostMade(made.post(), made.section(), made.role(), hash(made.title()), plan.day()));
  }

  private void handOver(Actor by, Plan plan, Change.HandOver change) {
    var last = last(plan);
    change
        .leaving()
        .ifPresent(
            who -> {
              if (!rows.leave(plan.id(), change.post(), who, change.rank(), last)) {
                throw new PlanMoved();
              }
              ledger.record(by, new PostLeft(change.post(), who, change.rank(), last));
            });
    change
        .arriving()
        .ifPresent(
            who -> {
              rows.hold(plan.id(), change.post(), who, change.rank(), plan.day());
              ledger.record(by, new PostHeld(change.post(), who, change.rank(), plan.day()));
            });
  }

  private void merge(Actor by, Plan plan, Change.Merge merge) {
    var last = last(plan);
    rows.close(plan.id(), merge.section(), last);
    ledger.record(by, new PlanFacts.SectionMerged(merge.section(), merge.into(), last));
    rows.closePosts(plan.id(), merge.section(), last)
        .forEach(post -> ledger.record(by, new PlanFacts.PostClosed(post, last)));
  }

  void withdraw(Plan plan) {
    rows.withdraw(plan.id());
  }

  private static LocalDate last(Plan plan) {
    return plan.day().minusDays(1);
  }

  private Hash hash(String text) {
    return ledger.commit(LogRef.WARD, text.getBytes(StandardCharsets.UTF_8));
  }
}
