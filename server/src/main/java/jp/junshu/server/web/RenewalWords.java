package jp.junshu.server.web;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.policy.Clause;
import jp.junshu.server.duties.DutyWords;
import jp.junshu.server.ledger.Renewal;
import jp.junshu.server.ledger.Renewals;
import jp.junshu.server.time.BusinessClock;
import jp.junshu.server.ui.Words;
import jp.junshu.server.ui.WorkItem;
import org.springframework.stereotype.Component;

/** That signatures are to be renewed, as the home page lists what waits. */
@Component
@Clause("7")
class RenewalWords {

  private final Renewals renewals;
  private final RenewalDesk desk;
  private final Administration administration;
  private final DutyWords duty;

  RenewalWords(Renewals renewals, RenewalDesk desk, Administration administration, DutyWords duty) {
    this.renewals = renewals;
    this.desk = desk;
    this.administration = administration;
    this.duty = duty;
  }

  /**
   * To administrators as long as one log is not renewed; a draft also to whoever can confirm it.
   */
  Stream<WorkItem> of(PersonActor actor, Instant now, Words words) {
    if (!desk.confirms(actor)) {
      return Stream.empty();
    }
    var open = open();
    boolean waits =
        open.filter(it -> it.state() == Renewal.State.DRAFT)
            .filter(it -> !it.drafted().person().equals(actor.person()))
            .isPresent();
    if (!waits && !administration.administers(actor)) {
      return Stream.empty();
    }
    var standing = renewals.standing();
    return waits || standing.toRenew() > 0
        ? Stream.of(item(standing, waits ? "draft" : state(open), now, words))
        : Stream.empty();
  }

  private Optional<Renewal> open() {
    return renewals.all().stream()
        .filter(it -> it.state() == Renewal.State.DRAFT || it.state() == Renewal.State.CONFIRMED)
        .findFirst();
  }

  private static String state(Optional<Renewal> open) {
    return open.map(it -> it.state() == Renewal.State.DRAFT ? "own" : "running").orElse("none");
  }

  private WorkItem item(Renewals.Standing standing, String state, Instant now, Words words) {
    var due = standing.due().map(day -> day.atStartOfDay(BusinessClock.JST).toInstant());
    boolean late = standing.late() > 0;
    return new WorkItem(
        Optional.empty(),
        words.get("renewal.tag"),
        late,
        words.get("renewal.waits", standing.toRenew()),
        RenewalDesk.PAGE,
        words.get("renewal.why." + state),
        late ? duty.late(due, now, words) : "",
        standing.due().map(day -> words.get("due.at", words.tableDay(day))).orElse(""));
  }
}
