package jp.junshu.server.assets.web;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import jp.junshu.core.form.Life;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.policy.Side;
import jp.junshu.server.assets.AssetPart;
import jp.junshu.server.assets.Assets;
import jp.junshu.server.assets.Takeout;
import jp.junshu.server.assets.TakeoutApplication;
import jp.junshu.server.assets.web.TakeoutRow.State;
import jp.junshu.server.contracts.Assignment;
import jp.junshu.server.contracts.Contracts;
import jp.junshu.server.contracts.Roster;
import jp.junshu.server.forms.FilingView;
import jp.junshu.server.forms.Filings;
import jp.junshu.server.time.BusinessClock;
import org.springframework.stereotype.Component;

/**
 * Every take-out of a contract for one person. Who leaves is asked at the door: the button is there
 * for the contractor's people even without a permit, and the gate then says what is missing.
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
    boolean returns = pages.returns(actor, contract);
    boolean leaves =
        actor.side() == Side.CONTRACTOR && !roster.of(actor.person(), clock.instant()).isEmpty();
    return filings.ofContracts(List.of(contract), "F06").stream()
        .map(view -> row(view, part, roster, leaves, returns))
        .sorted(
            Comparator.comparing(TakeoutRow::state, Comparator.comparing(TakeoutRows::rank))
                .thenComparing(TakeoutRow::returnsAt))
        .toList();
  }

  private static int rank(State state) {
    return switch (state) {
      case OVERDUE -> 0;
      case OUT -> 1;
      case PERMITTED -> 2;
      case APPLIED -> 3;
      case BACK, ENDED -> 4;
    };
  }

  private TakeoutRow row(
      FilingView view, AssetPart part, Roster roster, boolean leaves, boolean returns) {
    var content = filings.content(view, TakeoutApplication.class);
    var takeout =
        part.takeouts().stream().filter(t -> t.permit().equals(view.filed().id())).findFirst();
    var state = state(view, takeout);
    return new TakeoutRow(
        view.filed().id(),
        view.number(),
        part.label(content.asset()),
        content.carriers().stream()
            .flatMap(id -> roster.find(id).stream())
            .map(Assignment::name)
            .toList(),
        instant(content.leaves()),
        instant(content.returns()),
        state,
        takeout,
        leaves && (state == State.APPLIED || state == State.PERMITTED),
        returns && (state == State.OUT || state == State.OVERDUE));
  }

  private State state(FilingView view, Optional<Takeout> takeout) {
    return takeout
        .map(
            found ->
                found.overdue(clock.instant())
                    ? State.OVERDUE
                    : found.out()
                        ? State.OUT
                        : found.leftAt().isPresent() ? State.BACK : State.PERMITTED)
        .orElseGet(
            () ->
                view.state().waits() || view.state() == Life.State.SENT_BACK
                    ? State.APPLIED
                    : State.ENDED);
  }

  private static Instant instant(LocalDateTime local) {
    return local.atZone(BusinessClock.JST).toInstant();
  }
}
