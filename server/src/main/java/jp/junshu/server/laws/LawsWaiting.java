package jp.junshu.server.laws;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.junshu.core.duty.ContractFacts;
import jp.junshu.core.duty.Duty;
import jp.junshu.core.duty.DutyState;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.policy.Role;
import jp.junshu.server.assets.AssetPart;
import jp.junshu.server.contracts.Contract;
import jp.junshu.server.contracts.ContractPart;
import jp.junshu.server.duties.FactsPart;
import jp.junshu.server.duties.MyContracts;
import jp.junshu.server.duties.WaitingItem;
import jp.junshu.server.duties.WaitingItem.Urgency;
import jp.junshu.server.duties.WaitingSource;
import org.springframework.stereotype.Component;

/** Laws that are to be attested wait for the contractor's manager, once a contract. */
@Component
class LawsWaiting implements WaitingSource {

  private final MyContracts mine;
  private final LawDuties rule;
  private final FactsPart<ContractPart> contracts;
  private final FactsPart<AssetPart> assets;
  private final LawsParts laws;

  LawsWaiting(
      MyContracts mine,
      LawDuties rule,
      FactsPart<ContractPart> contracts,
      FactsPart<AssetPart> assets,
      LawsParts laws) {
    this.mine = mine;
    this.rule = rule;
    this.contracts = contracts;
    this.assets = assets;
    this.laws = laws;
  }

  @Override
  public Stream<WaitingItem> waitingFor(PersonActor actor, Instant now) {
    var held = mine.of(actor, now).stream().filter(on -> on.has(Role.ENGAGEMENT_MANAGER)).toList();
    var ids = held.stream().map(on -> on.contract().id()).toList();
    if (ids.isEmpty()) {
      return Stream.empty();
    }
    var parts = List.of(contracts.known(ids), assets.known(ids), laws.known(ids));
    return held.stream().flatMap(on -> item(on, facts(on.contract().id(), parts), now));
  }

  private static ContractFacts facts(ContractId id, List<? extends Map<ContractId, ?>> parts) {
    var found = new HashMap<Class<?>, Object>();
    parts.stream()
        .flatMap(each -> Stream.ofNullable(each.get(id)))
        .forEach(part -> found.put(part.getClass(), part));
    return new ContractFacts(id, found);
  }

  private Stream<WaitingItem> item(MyContracts.Held on, ContractFacts facts, Instant now) {
    var owed = rule.duties(facts, now).filter(duty -> duty.state() != DutyState.RECORDED).toList();
    boolean before = facts.part(ContractPart.class).contract().state() == Contract.State.PREPARED;
    return owed.stream()
        .min(comparing(duty -> duty.due().orElse(Instant.MAX)))
        .map(first -> item(on, first, owed.size(), before))
        .stream();
  }

  private static WaitingItem item(MyContracts.Held on, Duty first, int laws, boolean before) {
    return new WaitingItem(
        on.contract(),
        "law",
        List.of(Integer.toString(laws)),
        before ? Urgency.STOPS : Urgency.OPEN,
        first.due(),
        first.due().orElse(Instant.MAX),
        first.way());
  }
}
