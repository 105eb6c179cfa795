package jp.junshu.server.pledges;

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

/** What was signed by hand and entered waits for the clerk, who countersigns it. */
@Component
class PapersWaiting implements WaitingSource {

  private final MyContracts mine;
  private final PaperRepository papers;

  PapersWaiting(MyContracts mine, PaperRepository papers) {
    this.mine = mine;
    this.papers = papers;
  }

  @Override
  public Stream<WaitingItem> waitingFor(PersonActor actor, Instant now) {
    var held = mine.of(actor, now).stream().filter(on -> on.has(Role.CLERK)).toList();
    if (held.isEmpty()) {
      return Stream.empty();
    }
    var waiting = papers.waiting(held.stream().map(on -> on.contract().id()).toList());
    return held.stream()
        .map(MyContracts.Held::contract)
        .flatMap(
            contract ->
                waiting.stream()
                    .filter(each -> each.contract().equals(contract.id()))
                    .map(each -> item(contract, each)));
  }

  private static WaitingItem item(ContractHead contract, PaperRepository.Waiting waiting) {
    return new WaitingItem(
        contract,
        "paper",
        List.of(waiting.kind().number(contract.fiscalYear(), waiting.serial())),
        waiting.kind() == PaperKind.LEAVING ? Urgency.OPEN : Urgency.STOPS,
        Optional.empty(),
        waiting.since(),
        "/contracts/%s/pledges/papers/%d/check".formatted(contract.id(), waiting.serial()));
  }
}
