package jp.junshu.server.contracts;

import java.time.LocalDate;
import jp.junshu.core.gate.Actor;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.policy.Clause;
import jp.junshu.server.identity.Holding;
import jp.junshu.server.identity.PostFollower;
import jp.junshu.server.time.BusinessClock;
import org.springframework.stereotype.Component;

/**
 * The ward's people stand on a contract because of their posts in the section that owns it, and for
 * no other reason: whoever comes to a post comes to its contracts, whoever leaves it leaves them.
 * The completed ones are among them: a breach that is found later reaches whoever holds the post
 * then.
 */
@Component
@Clause("7")
class WardPlaces implements PostFollower {

  private final Contracts contracts;
  private final WardPlace places;
  private final PlannedPlaces planned;
  private final BusinessClock clock;

  WardPlaces(Contracts contracts, WardPlace places, PlannedPlaces planned, BusinessClock clock) {
    this.contracts = contracts;
    this.places = places;
    this.planned = planned;
    this.clock = clock;
  }

  @Override
  public void held(Actor actor, Holding holding) {
    if (WardPlace.stands(holding)) {
      contracts
          .ofSection(holding.section(), clock.today())
          .forEach(contract -> give(actor, contract.head().id(), holding));
      planned.followAll(actor, holding.section());
    }
  }

  @Override
  public void left(Actor actor, Holding holding, LocalDate until) {
    contracts.ofSection(holding.section(), clock.today()).stream()
        .map(contract -> contracts.roster(contract.head().id()))
        .flatMap(roster -> roster.assignments().stream())
        .filter(a -> a.person().equals(holding.person()))
        .filter(a -> a.role() == holding.role() && a.deputy() == holding.deputy())
        .forEach(a -> contracts.end(actor, a.contract(), a.id(), until));
  }

  /** Gives the holder of a post their place. */
  void give(Actor actor, ContractId id, Holding holding) {
    var head = contracts.find(id).orElseThrow().head();
    places.of(head, holding, clock.today()).ifPresent(place -> contracts.assign(actor, place));
  }

  /** What is planned of the section for later days holds for a new contract too. */
  void followPlans(Actor actor, ContractId id) {
    planned.followAll(actor, id);
  }
}
