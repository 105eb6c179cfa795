package jp.junshu.server.assets.web;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.AssignmentId;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.id.FilingId;
import jp.junshu.core.policy.Side;
import jp.junshu.server.assets.AssetPart;
import jp.junshu.server.assets.Assets;
import jp.junshu.server.assets.Takeout;
import jp.junshu.server.assets.TakeoutApplication;
import jp.junshu.server.assets.web.TakeoutRow.Door;
import jp.junshu.server.assets.web.TakeoutRow.People;
import jp.junshu.server.assets.web.TakeoutRow.State;
import jp.junshu.server.contracts.Assignment;
import jp.junshu.server.contracts.Contracts;
import jp.junshu.server.contracts.Roster;
import jp.junshu.server.forms.FilingView;
import jp.junshu.server.forms.Filings;
import jp.junshu.server.time.BusinessClock;
import jp.junshu.server.ui.NotThere;
import org.springframework.stereotype.Component;

/**
 * Every take-out of a contract for one person. The door out is offered to the carriers that a
 * permit in force names; the gate asks again when it is pressed.
 */
@Component
class TakeoutRows {

  private final Assets assets;
  private final Filings filings;
  private final Contracts contracts;
  private final AssetPages pages;
  private final BusinessClock clock;

  TakeoutRows(
      Assets assets, Filings filings, Contracts contracts, AssetPages pages, BusinessClock clock) {
    this.assets = assets;
    this.filings = filings;
    this.contracts = contracts;
    this.pages = pages;
    this.clock = clock;
  }

  List<TakeoutRow> of(PersonActor actor, ContractId contract) {
    var part = assets.part(contract);
    var roster = contracts.roster(contract);
    var may = may(actor, contract, roster);
    return filings.ofContracts(List.of(contract), "F06").stream()
        .map(view -> row(view, part, roster, may))
        .sorted(
            Comparator.comparing(TakeoutRow::state, Comparator.comparing(TakeoutRows::rank))
                .thenComparing(TakeoutRow::returnsAt))
        .toList();
  }

  /**
   * One of them.
   *
   * @throws NotThere for a permit of another contract and for one that never was, alike
   */
  TakeoutRow find(PersonActor actor, ContractId contract, FilingId permit) {
    pages.contract(contract);
    return of(actor, contract).stream()
        .filter(row -> row.permit().equals(permit))
        .findFirst()
        .orElseThrow(NotThere::new);
  }

  /** What this person may do with any of them, whatever its state. */
  private record May(List<AssignmentId> places, boolean calls, boolean returns, boolean checks) {}

  private May may(PersonActor actor, ContractId contract, Roster roster) {
    return new May(
        roster.of(actor.person(), clock.instant()).stream().map(Assignment::id).toList(),
        actor.side() == Side.WARD,
        pages.returns(actor, contract),
        pages.confirms(actor, contract));
  }

  private static int rank(State state) {
    return switch (state) {
      case OVERDUE, DOUBTED -> 0;
      case UNCHECKED -> 1;
      case OUT -> 2;
      case PERMITTED -> 3;
      case APPLIED -> 4;
      case BACK, ENDED -> 5;
    };
  }

  private TakeoutRow row(FilingView view, AssetPart part, Roster roster, May may) {
    var content = filings.content(view, TakeoutApplication.class);
    var takeout =
        part.takeouts().stream().filter(t -> t.permit().equals(view.filed().id())).findFirst();
    var state = takeout.map(this::state).orElseGet(() -> applied(view));
    boolean outside = state == State.OUT || state == State.OVERDUE;
    return new TakeoutRow(
        view.filed().id(),
        view.number(),
        part.label(content.asset()),
        people(content, takeout, roster, may.calls() && outside),
        instant(content.leaves()),
        instant(content.returns()),
        state,
        takeout,
        new Door(
            state == State.PERMITTED
                && content.carriers().stream().anyMatch(may.places()::contains),
            may.returns() && outside,
            may.checks() && (state == State.UNCHECKED || state == State.DOUBTED)));
  }

  private static People people(
      TakeoutApplication content, Optional<Takeout> takeout, Roster roster, boolean called) {
    return new People(
        content.carriers().stream()
            .flatMap(id -> roster.find(id).stream())
            .map(Assignment::name)
            .toList(),
        takeout.flatMap(Takeout::broughtBy).flatMap(roster::find).map(Assignment::name),
        takeout.flatMap(Takeout::back).flatMap(back -> roster.nameOf(back.by())),
        takeout.flatMap(Takeout::check).flatMap(check -> roster.nameOf(check.done().by())),
        Optional.of(content.emergencyContact()).filter(_ -> called).map(TakeoutRow.Call::of));
  }

  private State state(Takeout takeout) {
    if (takeout.out()) {
      return takeout.overdue(clock.instant()) ? State.OVERDUE : State.OUT;
    }
    if (takeout.unconfirmed()) {
      return takeout.doubted() ? State.DOUBTED : State.UNCHECKED;
    }
    return takeout.leftAt().isPresent() ? State.BACK : State.PERMITTED;
  }

  private static State applied(FilingView view) {
    return view.state().waits() || view.state().back() ? State.APPLIED : State.ENDED;
  }

  private static Instant instant(LocalDateTime local) {
    return local.atZone(BusinessClock.JST).toInstant();
  }
}
