package jp.junshu.server.pledges;

import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.policy.Role;
import jp.junshu.server.duties.MyContracts;
import jp.junshu.server.duties.WaitingItem;
import jp.junshu.server.duties.WaitingItem.Urgency;
import jp.junshu.server.duties.WaitingSource;
import jp.junshu.server.forms.ContractHead;
import org.springframework.stereotype.Component;

/** What whoever left asked for waits for the clerk to look at it. */
@Component
class LeaverAskedWaiting implements WaitingSource {

  private final MyContracts mine;
  private final LeaverRequestRepository repository;

  LeaverAskedWaiting(MyContracts mine, LeaverRequestRepository repository) {
    this.mine = mine;
    this.repository = repository;
  }

  @Override
  public Stream<WaitingItem> waitingFor(PersonActor actor, Instant now) {
    var held = mine.of(actor, now).stream().filter(on -> on.has(Role.CLERK)).toList();
    if (held.isEmpty()) {
      return Stream.empty();
    }
    var open =
        repository.of(held.stream().map(on -> on.contract().id()).toList()).stream()
            .filter(row -> row.asked().open())
            .collect(groupingBy(LeaverRequestRepository.Row::contract));
    return held.stream()
        .map(MyContracts.Held::contract)
        .filter(contract -> open.containsKey(contract.id()))
        .map(contract -> item(contract, open.getOrDefault(contract.id(), List.of())));
  }

  private static WaitingItem item(ContractHead contract, List<LeaverRequestRepository.Row> open) {
    var people = open.stream().map(row -> row.asked().place()).distinct().count();
    var since = LeaverAsked.first(open.stream().map(LeaverRequestRepository.Row::asked).toList());
    return new WaitingItem(
        contract,
        "leaver-asked",
        List.of(Long.toString(people)),
        Urgency.OPEN,
        Optional.empty(),
        since,
        "/contracts/%s/pledges#asked".formatted(contract.id()));
  }
}
